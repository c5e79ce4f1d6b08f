/** The error that `work` rejects with; a test fails when it does not reject. */
export async function rejection(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown; a typed error was expected');
}
