/** What `withResponse()` gives: the data and the answer that it came in. */
export interface ApiAnswer<T> {
  data: T;
  /** Status and headers; the body has been read. */
  response: Response;
  /** X-Correlation-Id of the answer: finds the request in the server's log. Null where a browser hides the header. */
  correlationId: string | null;
}

/** A promise of the data that can also tell the headers (SDK-007). */
export class ApiPromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = 'ApiPromise';
  readonly #answer: Promise<ApiAnswer<T>>;

  /** @internal */
  constructor(answer: Promise<ApiAnswer<T>>) {
    this.#answer = answer;
  }

  withResponse(): Promise<ApiAnswer<T>> {
    return this.#answer;
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is awaited
  then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#answer.then((answer) => answer.data).then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}
