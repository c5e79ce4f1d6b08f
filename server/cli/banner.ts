/**
 * What a person sees when the server is ready: where it listens, where the token lies, and two commands that work
 * when they are pasted (OPS-013).
 */

export interface BannerFacts {
  readonly baseUrl: string;
  /** File of the token; null when the token was set through the environment or the configuration. */
  readonly tokenPath: string | null;
  /** Name of a model that tasks can use. */
  readonly modelRef: string;
  /** Fresh at each start, so that the printed task can be submitted and then streamed. */
  readonly taskId: string;
}

export function banner({ baseUrl, tokenPath, modelRef, taskId }: BannerFacts): string {
  const token = tokenPath === null ? '$LLORCH_API_TOKEN' : `$(cat ${shellQuoted(tokenPath)})`;
  const header = `-H "Authorization: Bearer ${token}"`;
  const body = JSON.stringify({
    task_id: taskId,
    model_ref: modelRef,
    messages: [{ role: 'user', content: 'What is the capital of Norway?' }],
  });
  return `
llama-orch is ready at ${baseUrl}
API token: ${tokenPath ?? 'as set in LLORCH_API_TOKEN or the configuration'}

Submit a task:
  curl -s ${header} -H 'Content-Type: application/json' -d ${shellQuoted(body)} ${baseUrl}/v1/tasks

Then watch its stream:
  curl -sN ${header} ${baseUrl}/v1/tasks/${taskId}/stream

`;
}

/** A word that sh takes as it is. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
