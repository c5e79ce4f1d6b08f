import { expect } from 'chai';
import { EngineOutput } from './engine-output.js';

const SHORT_OF_VRAM = 'CUDA error: out of memory';

describe('output of an engine process', () => {
  it('ENG-017: the line that says which memory was short counts more than what failed for it', () => {
    for (const lines of [
      [SHORT_OF_VRAM, 'ggml-cuda.cu:108: CUDA error', 'error loading model: 1'],
      ['error loading model: 1', 'ggml-cuda.cu:108: CUDA error', SHORT_OF_VRAM],
    ]) {
      const output = new EngineOutput();
      output.push(lines.join('\n'));
      expect(output.evidence).to.include({ cause: 'vram_exhausted', line: SHORT_OF_VRAM });
    }
  });

  it('ENG-017: a line is understood wherever its pieces are cut', () => {
    const text = `a\n${SHORT_OF_VRAM}\nb`;
    for (let at = 0; at <= text.length; at++) {
      const output = new EngineOutput();
      output.push(text.slice(0, at));
      output.push(text.slice(at));
      expect(output.evidence?.line, `cut at ${at}`).to.equal(SHORT_OF_VRAM);
    }
  });

  it('ENG-017: what a load has survived explains no later death', () => {
    const output = new EngineOutput();
    output.push(`${SHORT_OF_VRAM}\nand half a li`);
    output.forget();
    output.push('ne\n');
    expect(output.evidence).to.equal(null);
    expect(output.explain('it ended')).to.equal("it ended; the engine's last words: ne");
  });

  it('ENG-019: of a flood the evidence and the last words remain, and no more', () => {
    const output = new EngineOutput();
    output.push(`${SHORT_OF_VRAM}\n`);
    const lines = `${'x'.repeat(99)}\n`.repeat(600);
    for (let i = 0; i < 500; i++) output.push(lines);
    output.push('the end\n');
    const reason = output.explain('it ended');
    expect(reason.startsWith(`it ended; ${SHORT_OF_VRAM}; the engine's last words: x`), reason).to.equal(
      true,
    );
    expect(reason.endsWith('\nthe end'), reason).to.equal(true);
    expect(reason.length).to.be.below(2200);
  });

  it('ENG-019: a line without an end is kept in bounded space, and the next one is read again', () => {
    const output = new EngineOutput();
    for (let i = 0; i < 500; i++) output.push('x'.repeat(60_000));
    expect(JSON.stringify(output).length).to.be.below(3_000);
    output.push(`\n${SHORT_OF_VRAM}\n`);
    expect(output.evidence?.cause).to.equal('vram_exhausted');
  });
});
