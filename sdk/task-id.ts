/**
 * A random UUID (version 4). Browsers have crypto.randomUUID only on https and localhost, so a page on the LAN makes
 * it from random bytes.
 */
export function makeTaskId(): string {
  if (typeof globalThis.crypto.randomUUID === 'function') return globalThis.crypto.randomUUID();
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  bytes.set([(Number(bytes[6]) & 0x0f) | 0x40], 6);
  bytes.set([(Number(bytes[8]) & 0x3f) | 0x80], 8);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
