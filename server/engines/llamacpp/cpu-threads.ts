/** Below this size the work of one token is shorter than the threads' wait for each other. */
const SINGLE_THREAD_MODEL_BYTES = 64 * 2 ** 20;

/**
 * Threads for one replica where the configuration names none. Toy models run 15 to 20 times faster on one
 * thread than on two; others get every core but one, which stays with the server.
 */
export function defaultThreads(modelBytes: number, cores: number): number {
  if (modelBytes < SINGLE_THREAD_MODEL_BYTES) return 1;
  return Math.max(1, cores - 1);
}
