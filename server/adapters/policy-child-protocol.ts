/**
 * What the server and the process of a policy module say to each other, in lines of JSON. The channel of Node is not
 * used: a module that writes to it would end the server.
 */

/** Of the process; questions come on its standard input. */
export const ANSWERS_FD = 3;

export interface PolicyQuestion {
  readonly id: number;
  readonly request: unknown;
}

export type PolicyChildMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'unusable'; readonly reason: string }
  | { readonly type: 'answer'; readonly id: number; readonly opinion: unknown }
  | { readonly type: 'thrown'; readonly id: number; readonly reason: string };
