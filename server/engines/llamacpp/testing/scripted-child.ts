/** An engine process without a model. The path of its model names what it does, in lines as real ones print them. */
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { dieWithServer } from '../parent-watchdog.js';
import type { ChildMessage, ServerMessage } from '../protocol.js';
import { bareInfo } from './bare-info.js';

const FLOOD_BYTES = 32 * 2 ** 20;

dieWithServer(Number(process.argv[2]));
process.on('message', (message: ServerMessage) => {
  if (message.type === 'load') load(message.spec.modelPath);
  if (message.type === 'generate') generate(message.generationId, message.request.requestId);
  if (message.type === 'stop') process.exit(0);
});

function load(script: string): void {
  if (script === 'floods') {
    print(
      2,
      'ggml_backend_cuda_buffer_type_alloc_buffer: allocating 4096.00 MiB on device 0: cudaMalloc failed: out of memory\n',
    );
    const lines = 'the same line again and again\n'.repeat(2_000);
    for (let bytes = 0; bytes < FLOOD_BYTES; bytes += lines.length) print(2, lines);
    print(2, 'the last line\n');
    send({ type: 'load_failed', kind: null, message: 'Failed to load model' });
    return;
  }
  if (script === 'survives') print(1, 'CUDA error: out of memory\n');
  if (script === 'has a child') spawn('sleep', ['60'], { stdio: 'ignore' });
  send({ type: 'ready', info: bareInfo('scripted') });
}

function generate(generationId: number, script: string): void {
  send({ type: 'events', events: [[generationId, { type: 'started', tokensIn: 1, cachedTokens: 0 }]] });
  switch (script) {
    case 'breaks':
      fail(generationId, 'no logits');
      return;
    case 'breaks with the driver':
      print(1, 'CUDA error: an illegal memory access was encountered\n');
      fail(generationId, 'Eval has failed');
      return;
    case 'aborts':
      print(1, 'CUDA error: out of memory\n');
      print(2, '/llama.cpp/ggml/src/ggml-cuda/ggml-cuda.cu:108: CUDA error\n');
      process.abort();
  }
}

function fail(generationId: number, message: string): void {
  const failure = { kind: 'fault', message } as const;
  send({ type: 'events', events: [[generationId, { type: 'failed', failure }]] });
}

/** In full before it returns, however slowly it is read. */
function print(fd: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

function send(message: ChildMessage): void {
  process.send?.(message);
}
