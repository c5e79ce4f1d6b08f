import { expect } from 'chai';
import { type EvidentCause, evidenceIn, mayHoldEvidence, PATTERNS } from './failure-patterns.js';

/** Lines as llama.cpp, CUDA, the C++ library, the binding and Node print them; at least one for each row. */
const LINES: readonly (readonly [EvidentCause | null, string])[] = [
  [
    'vram_exhausted',
    'ggml_backend_cuda_buffer_type_alloc_buffer: allocating 4403.49 MiB on device 0: cudaMalloc failed: out of memory',
  ],
  ['vram_exhausted', 'CUDA error: out of memory'],
  ['vram_exhausted', 'CUDA error: the resource allocation failed'],
  ['vram_exhausted', 'CUDA error: CUBLAS_STATUS_ALLOC_FAILED'],
  ['vram_exhausted', 'ggml_gallocr_reserve_n_impl: failed to allocate CUDA0 buffer of size 1048576000'],
  ['vram_exhausted', 'llama_model_load: error loading model: unable to allocate CUDA1 buffer'],
  ['vram_exhausted', 'A context size of 32768 is too large for the available VRAM'],
  ['vram_exhausted', 'Not enough VRAM to fit the model with the specified settings'],
  ['host_memory_exhausted', "terminate called after throwing an instance of 'std::bad_alloc'"],
  ['host_memory_exhausted', '  what():  std::bad_alloc'],
  ['host_memory_exhausted', 'ggml_aligned_malloc: insufficient memory (attempted to allocate 65536.00 MB)'],
  ['host_memory_exhausted', 'ggml_malloc: failed to allocate  16.00 MB'],
  [
    'host_memory_exhausted',
    'ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate buffer of size 68719476736',
  ],
  ['host_memory_exhausted', 'alloc_tensor_range: failed to allocate CPU buffer of size 68719476736'],
  ['host_memory_exhausted', 'llama_model_load: error loading model: unable to allocate CUDA_Host buffer'],
  ['host_memory_exhausted', 'llama_model_load: error loading model: mmap failed: Cannot allocate memory'],
  ['host_memory_exhausted', 'ENOMEM: not enough memory, read'],
  [
    'host_memory_exhausted',
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  ],
  ['host_memory_exhausted', 'A context size of 32768 is too large for the available RAM (including swap)'],
  ['driver', 'CUDA error: an illegal memory access was encountered'],
  ['driver', 'CUDA error: unspecified launch failure'],
  ['driver', 'CUDA error: no kernel image is available for execution on the device'],
  ['driver', '/llama.cpp/ggml/src/ggml-cuda/ggml-cuda.cu:108: CUDA error'],
  [
    'driver',
    'ggml_backend_cuda_buffer_type_alloc_buffer: allocating 1.00 MiB on device 0: cudaMalloc failed: unspecified launch failure',
  ],
  ['driver', 'ggml_cuda_init: failed to initialize CUDA: no CUDA-capable device is detected'],
  [
    'driver',
    'ggml_cuda_init: failed to initialize CUDA: CUDA driver version is insufficient for CUDA runtime version',
  ],
  ['driver', 'ggml_backend_cuda_device_get_memory: cudaMemGetInfo failed (unknown error), returning 0/0'],
  [
    'model',
    "llama_model_load: error loading model: tensor 'blk.0.ffn_gate.weight' data is not within the file bounds, model is corrupted or incomplete",
  ],
  ['model', "llama_model_load: error loading model: unknown model architecture: 'none'"],
  ['model', "gguf_init_from_file_ptr: invalid magic characters: 'garb', expected 'GGUF'"],
  ['model', "gguf_read_emplace_helper: encountered bad_alloc error while reading value for key 'a'"],
  ['model', 'Invalid GGUF magic. Expected "GGUF" but got "garb".'],
  ['model', 'malformed model file: the file does not begin with GGUF'],
  ['model', "ENOENT: no such file or directory, stat '/models/none.gguf'"],
  ['model', "EACCES: permission denied, open '/models/secret.gguf'"],
  [null, 'load_tensors:        CUDA0 model buffer size =  4403.49 MiB'],
  [null, 'llama_kv_cache:      CUDA0 KV buffer size =   512.00 MiB'],
  [null, '  Device 0: NVIDIA GeForce RTX 3090, compute capability 8.6, VMM: yes'],
  [null, 'llama_context: n_ctx_seq (2048) < n_ctx_train (131072) -- the full capacity will not be utilized'],
  [null, 'Failed to load model'],
  [null, 'Eval has failed'],
  [null, ''],
];

describe('lines that tell a cause', () => {
  it('ENG-017: recorded lines are told apart, and those of a healthy engine are evidence of nothing', () => {
    for (const [cause, line] of LINES) expect(evidenceIn(line)?.cause ?? null, line).to.equal(cause);
  });

  it('ENG-017: every row of the table has met a line that no earlier row explains', () => {
    const met = new Set(LINES.map(([, line]) => evidenceIn(line)?.rank));
    const unmet = PATTERNS.filter((_, rank) => !met.has(rank)).map(([, pattern]) => pattern.source);
    expect(unmet).to.deep.equal([]);
  });

  it('ENG-019: a text without evidence is passed over as a whole, one with it is not', () => {
    const healthy = LINES.filter(([cause]) => cause === null).map(([, line]) => line);
    expect(mayHoldEvidence(healthy.join('\n'))).to.equal(false);
    for (const [cause, line] of LINES) {
      if (cause !== null) expect(mayHoldEvidence([...healthy, line].join('\n')), line).to.equal(true);
    }
  });
});
