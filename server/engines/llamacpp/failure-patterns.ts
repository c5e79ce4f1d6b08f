/**
 * What lines of an engine process say of the cause of a failure (ENG-017). Kept apart from the code that reads them:
 * a new release of llama.cpp, of its binding or of CUDA is a new row here and a recorded line in the test.
 */
import type { LoadFailureCause } from '../../core/engine-port.js';

export type EvidentCause = Exclude<LoadFailureCause, 'other'>;

/**
 * In the order in which they count: an engine says first which memory was short, then that the driver or the load
 * failed for it. Lines of llama.cpp as of v0.4.0.
 */
export const PATTERNS: readonly (readonly [EvidentCause, RegExp])[] = [
  // ggml-cuda.cu, ggml_backend_cuda_buffer_type_alloc_buffer; the end is cudaGetErrorString(cudaErrorMemoryAllocation).
  ['vram_exhausted', /cudaMalloc failed: out of memory/],
  // ggml-cuda.cu, ggml_cuda_error: a pool that grows while a model runs; the same text from cuGetErrorString.
  ['vram_exhausted', /CUDA error: out of memory/],
  // The same, of cuBLAS, which allocates its workspace on the card: cublasGetStatusString, or its name before CUDA 12.
  ['vram_exhausted', /CUDA error: (the resource allocation failed|CUBLAS_STATUS_ALLOC_FAILED)/],
  // ggml-alloc.c and llama-model.cpp; cards are named CUDA0, CUDA1…
  ['vram_exhausted', /(failed|unable) to allocate CUDA\d+ buffer/],
  // node-llama-cpp, InsufficientMemoryError of resolveContextContextSizeOption and resolveModelGpuLayersOption.
  ['vram_exhausted', /too large for the available VRAM|Not enough VRAM to fit the model/],

  // libstdc++ on an exception that nobody catches, and what() of it where the binding does.
  ['host_memory_exhausted', /std::bad_alloc/],
  // ggml.c, ggml_aligned_malloc and ggml_malloc.
  ['host_memory_exhausted', /insufficient memory \(attempted to allocate|failed to allocate +[\d.]+ MB/],
  // ggml-backend.cpp, ggml_backend_cpu_buffer_type_alloc_buffer.
  ['host_memory_exhausted', /cpu_buffer_type_alloc_buffer: failed to allocate buffer/],
  // ggml-alloc.c and llama-model.cpp; the host is named CPU, CPU_Mapped, CPU_REPACK…, pinned memory CUDA_Host.
  ['host_memory_exhausted', /(failed|unable) to allocate (CPU\w*|CUDA_Host) buffer/],
  // strerror(ENOMEM): llama-mmap.cpp ("mmap failed: …"), the C library, and Node's own errors.
  ['host_memory_exhausted', /Cannot allocate memory|\bENOMEM\b/],
  // V8, when the heap of the process or the host is at its end.
  ['host_memory_exhausted', /FATAL ERROR: .*out of memory/],
  // node-llama-cpp, InsufficientMemoryError of resolveContextContextSizeOption.
  ['host_memory_exhausted', /too large for the available (RAM|resources)/],

  // ggml-cuda.cu: ggml_cuda_error, the abort that follows it, and allocations that fail for another reason.
  ['driver', /\bCUDA error\b|cudaMalloc failed:/],
  // ggml-cuda.cu, ggml_cuda_init and ggml_backend_cuda_device_get_memory.
  ['driver', /failed to initialize CUDA|cudaMemGetInfo failed/],

  // Our own check of the file, before llama.cpp opens it.
  ['model', /malformed model file: /],
  // llama.cpp, llama_model_load.
  ['model', /error loading model/],
  // gguf.cpp: damaged files.
  ['model', /gguf_init_from_\w+: |encountered \w+ error while reading/],
  // node-llama-cpp, InvalidGgufMagicError and UnsupportedGgufValueTypeError.
  ['model', /Invalid GGUF magic|Unsupported GGUF value type/],
  // Node, of the model file: it is not there, or may not be read.
  ['model', /\b(ENOENT|EACCES|EISDIR): /],
];

const ANY_PATTERN = new RegExp(PATTERNS.map(([, { source }]) => source).join('|'));

export interface Evidence {
  readonly cause: EvidentCause;
  /** Place in the table: the lower, the more it counts. */
  readonly rank: number;
  readonly line: string;
}

/** Null where the line says nothing of a cause. */
export function evidenceIn(line: string): Evidence | null {
  const rank = PATTERNS.findIndex(([, pattern]) => pattern.test(line));
  const row = PATTERNS[rank];
  return row === undefined ? null : { cause: row[0], rank, line };
}

/** False only where no line of the text is evidence. */
export function mayHoldEvidence(text: string): boolean {
  return ANY_PATTERN.test(text);
}
