/**
 * The printable stand-in for each byte value in the tokens of a byte-level ("gpt2") vocabulary: printable Latin-1
 * bytes stand for themselves, the others take the code points from 256 up, in byte order.
 */
export const BYTE_CHARACTERS: readonly string[] = byteCharacters();

const BYTE_OF_CHARACTER = new Map(BYTE_CHARACTERS.map((character, byte) => [character, byte]));

/** Each UTF-8 byte of the text as its stand-in. */
export function toByteCharacters(text: string): string[] {
  return [...new TextEncoder().encode(text)].map((byte) => BYTE_CHARACTERS[byte] ?? '');
}

/** The bytes that stand-ins mean; throws RangeError for a character outside the alphabet. */
export function fromByteCharacters(characters: string): number[] {
  return [...characters].map((character) => {
    const byte = BYTE_OF_CHARACTER.get(character);
    if (byte === undefined) {
      throw new RangeError(`character "${character}" stands for no byte; tokens hold byte characters only`);
    }
    return byte;
  });
}

function byteCharacters(): string[] {
  let nextStandIn = 256;
  return Array.from({ length: 256 }, (_, byte) =>
    String.fromCodePoint(isPrintable(byte) ? byte : nextStandIn++),
  );
}

function isPrintable(byte: number): boolean {
  return (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
}
