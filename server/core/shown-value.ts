/**
 * A received value as an error message quotes it: JSON, shortened, so that a message stays one short line.
 */
const LONGEST = 80;

export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
