/** What a gate found, and how every gate says it. */

export interface Problem {
  /** Path from the repository root. */
  readonly file: string;
  /** 1 for the first line. */
  readonly line: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: error: ${problem.message}`;
}

/** 1 for the first line. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Prints the problems, or that there are none, and sets the exit code. */
export function report(problems: readonly Problem[], allGood: string): void {
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length === 0) console.log(allGood);
  else process.exitCode = 1;
}
