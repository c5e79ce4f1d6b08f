import { expect } from 'chai';
import { CharacterAssembler } from './character-assembler.js';

/** Tokens are bytes here. */
function assemble(bytes: readonly number[]): string[] {
  const characters = new CharacterAssembler<number>((tokens) => Buffer.from(tokens).toString('utf8'), []);
  return bytes.map((byte) => characters.push(byte));
}

describe('character assembler', () => {
  it('STR-009: a character comes with the token that completes it', () => {
    expect(assemble([...Buffer.from('aé東🦉')])).to.deep.equal([
      'a',
      '',
      'é',
      '',
      '',
      '東',
      '',
      '',
      '',
      '🦉',
    ]);
  });

  it('STR-009: bytes that never become a character come as U+FFFD and do not hold the stream', () => {
    const texts = assemble([0xff, 0x61, 0x62]);
    expect(texts).to.deep.equal(['', '\ufffda', 'b']);
    expect(assemble([0xff, 0xff, 0xff, 0xff, 0x61]).join('')).to.equal('\ufffd\ufffd\ufffd\ufffda');
  });

  it('DET-004: the tokens before decide about spaces only by the last few', () => {
    const seen: (readonly number[])[] = [];
    const characters = new CharacterAssembler<number>(
      (tokens, before) => {
        seen.push(before);
        return tokens.join('');
      },
      [1, 2, 3, 4, 5],
    );
    characters.push(6);
    characters.push(7);
    expect(seen).to.deep.equal([
      [3, 4, 5],
      [4, 5, 6],
    ]);
  });
});
