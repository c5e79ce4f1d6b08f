import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { requantizeDemoModel } from './requantize.js';

const BUNDLED = readFileSync(new URL('../../server/demo/demo-chat-f32.gguf', import.meta.url));

describe('requantized demo model', () => {
  it('ENG-013: the bundled model in f32 is itself, and in q8_0 the known small file', () => {
    expect(Buffer.compare(requantizeDemoModel(BUNDLED, 'f32'), BUNDLED)).to.equal(0);

    const small = requantizeDemoModel(BUNDLED, 'q8_0');
    expect(small).to.have.length(381_792);
    expect(createHash('sha256').update(small).digest('hex')).to.equal(
      'e34daa9dd2f22bd97a2613c42a6c931afe5434a2787693d0a80fd767d884d0de',
    );
  });
});
