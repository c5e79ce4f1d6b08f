// Trains a small llama-architecture model on one CPU core: RMSNorm, interleaved RoPE, grouped-query attention,
// SwiGLU, tied embeddings, AdamW. Forward and backward passes are written out; there are no dependencies.
//
//   gcc -Ofast -march=native -DDIM=96 -DLAYERS=3 -DHEADS=3 -DKV_HEADS=1 -DFEED_FORWARD=256 -DVOCAB=512 -DWINDOW=256
//     train.c -o train -lm
//   ./train tokens.bin weights.bin STEPS
//
// tokens.bin: uint16 token ids; every document starts with BOS_TOKEN (VOCAB - 3, see bpe.ts).
// weights.bin: 8 int32 (VOCAB DIM LAYERS HEADS KV_HEADS FEED_FORWARD WINDOW 0), then float32 parameters in the order
// in which allocate_model creates them. A linear layer is stored [in][out]; export.ts transposes it.
//
// The random numbers and the order of the operations are fixed, so a run with the same binary on the same machine gives
// the same weights. Another CPU or compiler rounds differently and gives a slightly different model.

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if !defined(DIM) || !defined(LAYERS) || !defined(HEADS) || !defined(KV_HEADS) || !defined(FEED_FORWARD) || \
    !defined(VOCAB) || !defined(WINDOW)
#error "define DIM, LAYERS, HEADS, KV_HEADS, FEED_FORWARD, VOCAB and WINDOW (make-demo-model.ts passes them)"
#endif

#define BATCH 8 // windows in one step
#define HEAD_DIM (DIM / HEADS)
#define KV_DIM (KV_HEADS * HEAD_DIM)
#define ROWS (BATCH * WINDOW) // token positions in one step
#define BOS_TOKEN (VOCAB - 3)
#define ATTENTION_TILE 64 // attention works on this many query rows at a time, so that it skips the masked upper half

// The kernels below have no code for remainders.
_Static_assert(DIM % 32 == 0 && KV_DIM % 32 == 0 && HEAD_DIM % 32 == 0, "DIM, KV and head widths: multiples of 32");
_Static_assert(FEED_FORWARD % 32 == 0 && VOCAB % 32 == 0, "FEED_FORWARD and VOCAB: multiples of 32");
_Static_assert(WINDOW % ATTENTION_TILE == 0, "WINDOW: a multiple of 64");
_Static_assert(HEADS % KV_HEADS == 0 && DIM % HEADS == 0, "HEADS divides DIM, KV_HEADS divides HEADS");

static const float RMS_EPSILON = 1e-5f;
static const float ROPE_BASE = 10000.f;
static const float PEAK_LEARNING_RATE = 3e-3f;
static const float FINAL_LEARNING_RATE_SHARE = 0.05f; // of the peak, at the end of the cosine
static const float WARM_UP_STEPS = 100.f;
static const float BETA_1 = 0.9f, BETA_2 = 0.95f, WEIGHT_DECAY = 0.05f, MAX_GRADIENT_NORM = 1.f;
static const int REPORT_EVERY_STEPS = 250;
static const int HELD_OUT_SHARE = 50; // one document in 50, the last ones, is never trained on

static void fail(const char *message) {
  fprintf(stderr, "train: %s\n", message);
  exit(1);
}

// ---- random numbers (xorshift64) ----

static uint64_t random_state = 88172645463325252ull;

static uint32_t random_u32(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return random_state >> 32;
}

static float random_uniform(void) { return (random_u32() >> 8) * (1.f / 16777216); }

static float random_normal(void) {
  float a = random_uniform() + 1e-9f, b = random_uniform();
  return sqrtf(-2 * logf(a)) * cosf(6.2831853f * b);
}

// ---- matrix kernels ----

#ifdef __AVX512F__
#define LANES 16
#define TILE_ROWS 8
#else
#define LANES 8
#define TILE_ROWS 4
#endif
#define TILE_COLUMNS (2 * LANES)
#define PANEL_DEPTH 512

typedef float vector __attribute__((vector_size(LANES * 4), aligned(4)));

static float panel[PANEL_DEPTH * TILE_COLUMNS] __attribute__((aligned(64)));

// c[m][n] = a[m][k] b[k][n], added to c when `accumulate`. The strides count floats. m is a multiple of 8, n of 32.
static void matmul(int m, int n, int k, const float *a, int stride_a, const float *b, int stride_b, float *c,
                   int stride_c, int accumulate) {
  for (int j = 0; j < n; j += TILE_COLUMNS)
    for (int k0 = 0; k0 < k; k0 += PANEL_DEPTH) {
      int depth = k - k0 < PANEL_DEPTH ? k - k0 : PANEL_DEPTH;
      for (int p = 0; p < depth; p++)
        memcpy(panel + p * TILE_COLUMNS, b + (size_t)(k0 + p) * stride_b + j, TILE_COLUMNS * sizeof(float));
      for (int i = 0; i < m; i += TILE_ROWS) {
        vector left[TILE_ROWS], right[TILE_ROWS];
        for (int r = 0; r < TILE_ROWS; r++) {
          float *row = c + (size_t)(i + r) * stride_c + j;
          left[r] = accumulate || k0 ? *(vector *)row : (vector){0};
          right[r] = accumulate || k0 ? *(vector *)(row + LANES) : (vector){0};
        }
        const float *rows = a + (size_t)i * stride_a + k0;
        for (int p = 0; p < depth; p++) {
          vector b0 = *(vector *)(panel + p * TILE_COLUMNS), b1 = *(vector *)(panel + p * TILE_COLUMNS + LANES);
#pragma GCC unroll 8
          for (int r = 0; r < TILE_ROWS; r++) {
            float x = rows[(size_t)r * stride_a + p];
            left[r] += x * b0;
            right[r] += x * b1;
          }
        }
        for (int r = 0; r < TILE_ROWS; r++) {
          float *row = c + (size_t)(i + r) * stride_c + j;
          *(vector *)row = left[r];
          *(vector *)(row + LANES) = right[r];
        }
      }
    }
}

// out[columns][rows] = the transpose of a[rows][columns]. Both sizes are multiples of 16.
static void transpose(int rows, int columns, const float *a, int stride_a, float *out, int stride_out) {
  for (int i = 0; i < rows; i += 16)
    for (int j = 0; j < columns; j += 16)
      for (int x = 0; x < 16; x++)
        for (int y = 0; y < 16; y++) out[(size_t)(j + y) * stride_out + i + x] = a[(size_t)(i + x) * stride_a + j + y];
}

// ---- the model ----

typedef struct {
  float *weight, *gradient, *moment_1, *moment_2;
  size_t count;
  int decays; // the norms do not
} Parameter;

typedef struct {
  Parameter *attention_norm, *query, *key, *value, *output, *ffn_norm, *gate, *up, *down;
} LayerWeights;

// What the forward pass leaves for the backward pass.
typedef struct {
  float *input;                                // the residual stream before the layer
  float *attention_input, *attention_inverse;  // normed input; 1/rms of each row
  float *query, *key, *value;                  // query and key after RoPE
  float *probabilities;                        // [BATCH][HEADS][WINDOW][WINDOW]
  float *attended;                             // heads, before the output projection
  float *middle;                               // the residual stream after attention
  float *ffn_input, *ffn_inverse;
  float *gate, *up, *activated;
} LayerState;

static Parameter parameters[2 + 9 * LAYERS];
static int parameter_count;

static Parameter *embedding, *final_norm;
static LayerWeights weights[LAYERS];
static LayerState states[LAYERS];
static float *final_input, *final_normed, *final_inverse;
static float *logits; // becomes d(loss)/d(logits) in cross_entropy

static int inputs[ROWS], targets[ROWS]; // a target of -1 is not learned
static int document_start[ROWS];        // first position of the window that this row may attend to

static float rope_cos[WINDOW][HEAD_DIM / 2], rope_sin[WINDOW][HEAD_DIM / 2];

// Scratch space.
static float *weight_transposed, *rows_transposed, *head_transposed, *tile_transposed, *tile_gradient;
static float *d_residual, *d_rows, *d_query, *d_key, *d_value, *d_activated, *d_gate, *d_up;

static float *floats(size_t count) {
  size_t bytes = (count * sizeof(float) + 63) / 64 * 64;
  float *p = aligned_alloc(64, bytes);
  if (p == NULL) fail("out of memory");
  memset(p, 0, bytes);
  return p;
}

static Parameter *new_parameter(size_t count) {
  Parameter *p = &parameters[parameter_count++];
  *p = (Parameter){floats(count), floats(count), floats(count), floats(count), count, 0};
  return p;
}

static Parameter *new_matrix(size_t count, float deviation) {
  Parameter *p = new_parameter(count);
  p->decays = 1;
  for (size_t i = 0; i < count; i++) p->weight[i] = random_normal() * deviation;
  return p;
}

static Parameter *new_norm(void) {
  Parameter *p = new_parameter(DIM);
  for (size_t i = 0; i < DIM; i++) p->weight[i] = 1.f;
  return p;
}

static void allocate_model(void) {
  float deviation = 1 / sqrtf(DIM), residual_share = 1 / sqrtf(2 * LAYERS);
  embedding = new_matrix((size_t)VOCAB * DIM, 0.05f);
  for (int l = 0; l < LAYERS; l++) {
    LayerWeights *w = &weights[l];
    w->attention_norm = new_norm();
    w->query = new_matrix(DIM * DIM, deviation);
    w->key = new_matrix(DIM * KV_DIM, deviation);
    w->value = new_matrix(DIM * KV_DIM, deviation);
    w->output = new_matrix(DIM * DIM, deviation * residual_share);
    w->ffn_norm = new_norm();
    w->gate = new_matrix(DIM * FEED_FORWARD, deviation);
    w->up = new_matrix(DIM * FEED_FORWARD, deviation);
    w->down = new_matrix(FEED_FORWARD * DIM, 1 / sqrtf(FEED_FORWARD) * residual_share);
  }
  final_norm = new_norm();
}

static void allocate_states(void) {
  const size_t dim = (size_t)ROWS * DIM, kv = (size_t)ROWS * KV_DIM, ff = (size_t)ROWS * FEED_FORWARD;
  for (int l = 0; l < LAYERS; l++)
    states[l] = (LayerState){
        .input = floats(dim), .attention_input = floats(dim), .attention_inverse = floats(ROWS),
        .query = floats(dim), .key = floats(kv), .value = floats(kv),
        .probabilities = floats((size_t)BATCH * HEADS * WINDOW * WINDOW), .attended = floats(dim),
        .middle = floats(dim), .ffn_input = floats(dim), .ffn_inverse = floats(ROWS),
        .gate = floats(ff), .up = floats(ff), .activated = floats(ff),
    };
  final_input = floats(dim), final_normed = floats(dim), final_inverse = floats(ROWS);
  logits = floats((size_t)ROWS * VOCAB);

  weight_transposed = floats((size_t)VOCAB * DIM + FEED_FORWARD * DIM);
  rows_transposed = floats((size_t)ROWS * (VOCAB > FEED_FORWARD ? VOCAB : FEED_FORWARD));
  head_transposed = floats(WINDOW * HEAD_DIM);
  tile_transposed = floats(WINDOW * WINDOW), tile_gradient = floats(WINDOW * WINDOW);
  d_residual = floats(dim), d_rows = floats(dim), d_query = floats(dim), d_key = floats(kv), d_value = floats(kv);
  d_activated = floats(ff), d_gate = floats(ff), d_up = floats(ff);

  for (int t = 0; t < WINDOW; t++)
    for (int d = 0; d < HEAD_DIM / 2; d++) {
      float angle = t * powf(ROPE_BASE, -2.f * d / HEAD_DIM);
      rope_cos[t][d] = cosf(angle);
      rope_sin[t][d] = sinf(angle);
    }
}

// ---- layers, forward and backward ----

static void linear(const float *x, const Parameter *w, float *y, int in, int out, int accumulate) {
  matmul(ROWS, out, in, x, in, w->weight, out, y, out, accumulate);
}

// dx (+)= dy W^T and dW += x^T dy
static void linear_backward(const float *x, Parameter *w, const float *dy, float *dx, int in, int out, int accumulate) {
  transpose(in, out, w->weight, out, weight_transposed, in);
  matmul(ROWS, in, out, dy, out, weight_transposed, in, dx, in, accumulate);
  transpose(ROWS, in, x, in, rows_transposed, ROWS);
  matmul(in, out, ROWS, rows_transposed, ROWS, dy, out, w->gradient, out, 1);
}

static void rms_norm(const float *x, const Parameter *norm, float *y, float *inverse) {
  for (int i = 0; i < ROWS; i++) {
    float squares = 0;
    for (int d = 0; d < DIM; d++) squares += x[i * DIM + d] * x[i * DIM + d];
    inverse[i] = 1 / sqrtf(squares / DIM + RMS_EPSILON);
    for (int d = 0; d < DIM; d++) y[i * DIM + d] = x[i * DIM + d] * inverse[i] * norm->weight[d];
  }
}

static void rms_norm_backward(const float *x, Parameter *norm, const float *inverse, const float *dy, float *dx) {
  for (int i = 0; i < ROWS; i++) {
    float r = inverse[i], dot = 0;
    for (int d = 0; d < DIM; d++) {
      dot += dy[i * DIM + d] * norm->weight[d] * x[i * DIM + d];
      norm->gradient[d] += dy[i * DIM + d] * x[i * DIM + d] * r;
    }
    float correction = dot * r * r * r / DIM;
    for (int d = 0; d < DIM; d++) dx[i * DIM + d] += dy[i * DIM + d] * norm->weight[d] * r - x[i * DIM + d] * correction;
  }
}

// Rotates neighbouring pairs (llama's own order, not the half-split one); direction -1 turns back.
static void rope(float *x, int heads, int direction) {
  for (int i = 0; i < ROWS; i++)
    for (int h = 0; h < heads; h++)
      for (int d = 0; d < HEAD_DIM / 2; d++) {
        float *pair = x + (size_t)i * heads * HEAD_DIM + h * HEAD_DIM + 2 * d;
        float a = pair[0], b = pair[1], c = rope_cos[i % WINDOW][d], s = direction * rope_sin[i % WINDOW][d];
        pair[0] = a * c - b * s;
        pair[1] = a * s + b * c;
      }
}

// Turns one row of scores into probabilities over [first, self]; the rest of the row, up to `width`, becomes 0.
static void masked_softmax(float *row, int first, int self, int width) {
  float scale = 1 / sqrtf(HEAD_DIM), largest = -1e9f, sum = 0;
  for (int j = first; j <= self; j++) {
    row[j] *= scale;
    largest = fmaxf(largest, row[j]);
  }
  for (int j = 0; j < first; j++) row[j] = 0;
  for (int j = first; j <= self; j++) row[j] = expf(row[j] - largest);
  for (int j = first; j <= self; j++) sum += row[j];
  float inverse = 1 / sum;
  for (int j = first; j <= self; j++) row[j] *= inverse;
  for (int j = self + 1; j < width; j++) row[j] = 0;
}

// One head of one window: where its rows begin in the arrays of a layer.
typedef struct {
  float *query, *key, *value, *probabilities;
  size_t query_offset, key_offset;
} Head;

static Head head_of(const LayerState *s, int b, int h) {
  size_t query_offset = (size_t)b * WINDOW * DIM + h * HEAD_DIM;
  size_t key_offset = (size_t)b * WINDOW * KV_DIM + h * KV_HEADS / HEADS * HEAD_DIM;
  float *probabilities = s->probabilities + ((size_t)b * HEADS + h) * WINDOW * WINDOW;
  return (Head){s->query + query_offset, s->key + key_offset, s->value + key_offset,
                probabilities,           query_offset,        key_offset};
}

static void attention(LayerState *s) {
  for (int b = 0; b < BATCH; b++)
    for (int h = 0; h < HEADS; h++) {
      Head head = head_of(s, b, h);
      transpose(WINDOW, HEAD_DIM, head.key, KV_DIM, head_transposed, WINDOW);
      for (int r = 0; r < WINDOW; r += ATTENTION_TILE) {
        int width = r + ATTENTION_TILE;
        float *tile = head.probabilities + r * WINDOW;
        matmul(ATTENTION_TILE, width, HEAD_DIM, head.query + r * DIM, DIM, head_transposed, WINDOW, tile, WINDOW, 0);
        for (int t = r; t < width; t++)
          masked_softmax(head.probabilities + t * WINDOW, document_start[b * WINDOW + t], t, width);
        matmul(ATTENTION_TILE, HEAD_DIM, width, tile, WINDOW, head.value, KV_DIM,
               s->attended + head.query_offset + r * DIM, DIM, 0);
      }
    }
}

// From d(attended) to d_query, d_key and d_value.
static void attention_backward(const LayerState *s, const float *d_attended) {
  const float scale = 1 / sqrtf(HEAD_DIM);
  memset(d_key, 0, (size_t)ROWS * KV_DIM * sizeof(float));
  memset(d_value, 0, (size_t)ROWS * KV_DIM * sizeof(float));
  for (int b = 0; b < BATCH; b++)
    for (int h = 0; h < HEADS; h++) {
      Head head = head_of(s, b, h);
      const float *d_out = d_attended + head.query_offset;
      transpose(WINDOW, HEAD_DIM, head.value, KV_DIM, head_transposed, WINDOW);
      for (int r = 0; r < WINDOW; r += ATTENTION_TILE) {
        int width = r + ATTENTION_TILE;
        const float *tile = head.probabilities + r * WINDOW;
        matmul(ATTENTION_TILE, width, HEAD_DIM, d_out + r * DIM, DIM, head_transposed, WINDOW, tile_gradient, WINDOW, 0);
        for (int t = 0; t < ATTENTION_TILE; t++) { // back through the softmax: tile_gradient becomes d(scores)
          const float *p = tile + t * WINDOW;
          float *g = tile_gradient + t * WINDOW, dot = 0;
          for (int j = 0; j < width; j++) dot += p[j] * g[j];
          for (int j = 0; j < width; j++) g[j] = p[j] * (g[j] - dot) * scale;
        }
        transpose(ATTENTION_TILE, width, tile, WINDOW, tile_transposed, ATTENTION_TILE);
        matmul(width, HEAD_DIM, ATTENTION_TILE, tile_transposed, ATTENTION_TILE, d_out + r * DIM, DIM,
               d_value + head.key_offset, KV_DIM, 1);
        matmul(ATTENTION_TILE, HEAD_DIM, width, tile_gradient, WINDOW, head.key, KV_DIM,
               d_query + head.query_offset + r * DIM, DIM, 0);
        transpose(ATTENTION_TILE, width, tile_gradient, WINDOW, tile_transposed, ATTENTION_TILE);
        matmul(width, HEAD_DIM, ATTENTION_TILE, tile_transposed, ATTENTION_TILE, head.query + r * DIM, DIM,
               d_key + head.key_offset, KV_DIM, 1);
      }
    }
}

static void layer_forward(const LayerWeights *w, LayerState *s, float *next) {
  rms_norm(s->input, w->attention_norm, s->attention_input, s->attention_inverse);
  linear(s->attention_input, w->query, s->query, DIM, DIM, 0);
  linear(s->attention_input, w->key, s->key, DIM, KV_DIM, 0);
  linear(s->attention_input, w->value, s->value, DIM, KV_DIM, 0);
  rope(s->query, HEADS, 1);
  rope(s->key, KV_HEADS, 1);
  attention(s);
  memcpy(s->middle, s->input, (size_t)ROWS * DIM * sizeof(float));
  linear(s->attended, w->output, s->middle, DIM, DIM, 1);

  rms_norm(s->middle, w->ffn_norm, s->ffn_input, s->ffn_inverse);
  linear(s->ffn_input, w->gate, s->gate, DIM, FEED_FORWARD, 0);
  linear(s->ffn_input, w->up, s->up, DIM, FEED_FORWARD, 0);
  for (int i = 0; i < ROWS * FEED_FORWARD; i++) s->activated[i] = s->gate[i] / (1 + expf(-s->gate[i])) * s->up[i];
  memcpy(next, s->middle, (size_t)ROWS * DIM * sizeof(float));
  linear(s->activated, w->down, next, FEED_FORWARD, DIM, 1);
}

// d_residual holds d(loss)/d(layer output) on entry and d(loss)/d(layer input) on return.
static void layer_backward(LayerWeights *w, const LayerState *s) {
  linear_backward(s->activated, w->down, d_residual, d_activated, FEED_FORWARD, DIM, 0);
  for (int i = 0; i < ROWS * FEED_FORWARD; i++) {
    float gate = s->gate[i], sigmoid = 1 / (1 + expf(-gate));
    d_gate[i] = d_activated[i] * s->up[i] * sigmoid * (1 + gate * (1 - sigmoid));
    d_up[i] = d_activated[i] * gate * sigmoid;
  }
  linear_backward(s->ffn_input, w->gate, d_gate, d_rows, DIM, FEED_FORWARD, 0);
  linear_backward(s->ffn_input, w->up, d_up, d_rows, DIM, FEED_FORWARD, 1);
  rms_norm_backward(s->middle, w->ffn_norm, s->ffn_inverse, d_rows, d_residual);

  linear_backward(s->attended, w->output, d_residual, d_rows, DIM, DIM, 0);
  attention_backward(s, d_rows);
  rope(d_query, HEADS, -1);
  rope(d_key, KV_HEADS, -1);
  linear_backward(s->attention_input, w->query, d_query, d_rows, DIM, DIM, 0);
  linear_backward(s->attention_input, w->key, d_key, d_rows, DIM, KV_DIM, 1);
  linear_backward(s->attention_input, w->value, d_value, d_rows, DIM, KV_DIM, 1);
  rms_norm_backward(s->input, w->attention_norm, s->attention_inverse, d_rows, d_residual);
}

// ---- one step ----

static void forward(void) {
  for (int i = 0; i < ROWS; i++)
    memcpy(states[0].input + i * DIM, embedding->weight + inputs[i] * DIM, DIM * sizeof(float));
  for (int l = 0; l < LAYERS; l++)
    layer_forward(&weights[l], &states[l], l + 1 < LAYERS ? states[l + 1].input : final_input);
  rms_norm(final_input, final_norm, final_normed, final_inverse);
  transpose(VOCAB, DIM, embedding->weight, DIM, weight_transposed, VOCAB);
  matmul(ROWS, VOCAB, DIM, final_normed, DIM, weight_transposed, VOCAB, logits, VOCAB, 0);
}

// Mean loss in nats per learned token. Leaves the gradient of the loss in `logits`.
static double cross_entropy(void) {
  double loss = 0;
  int learned = 0;
  for (int i = 0; i < ROWS; i++) learned += targets[i] >= 0;
  for (int i = 0; i < ROWS; i++) {
    float *row = logits + (size_t)i * VOCAB, largest = -1e9f, sum = 0;
    if (targets[i] < 0) {
      memset(row, 0, VOCAB * sizeof(float));
      continue;
    }
    for (int j = 0; j < VOCAB; j++) largest = fmaxf(largest, row[j]);
    for (int j = 0; j < VOCAB; j++) row[j] = expf(row[j] - largest);
    for (int j = 0; j < VOCAB; j++) sum += row[j];
    loss -= logf(row[targets[i]] / sum + 1e-20f);
    float share = 1 / (sum * learned);
    for (int j = 0; j < VOCAB; j++) row[j] *= share;
    row[targets[i]] -= 1.f / learned;
  }
  return loss / learned;
}

static void backward(void) {
  for (int i = 0; i < parameter_count; i++) memset(parameters[i].gradient, 0, parameters[i].count * sizeof(float));
  matmul(ROWS, DIM, VOCAB, logits, VOCAB, embedding->weight, DIM, d_rows, DIM, 0);
  transpose(ROWS, VOCAB, logits, VOCAB, rows_transposed, ROWS);
  matmul(VOCAB, DIM, ROWS, rows_transposed, ROWS, final_normed, DIM, embedding->gradient, DIM, 1);
  memset(d_residual, 0, (size_t)ROWS * DIM * sizeof(float));
  rms_norm_backward(final_input, final_norm, final_inverse, d_rows, d_residual);
  for (int l = LAYERS - 1; l >= 0; l--) layer_backward(&weights[l], &states[l]);
  for (int i = 0; i < ROWS; i++)
    for (int d = 0; d < DIM; d++) embedding->gradient[inputs[i] * DIM + d] += d_residual[i * DIM + d];
}

// `progress` is 0..1; the learning rate warms up, then follows half a cosine.
static void adamw(int step, float progress) {
  double squares = 0;
  for (int i = 0; i < parameter_count; i++) {
    const Parameter *p = &parameters[i];
    float sum = 0;
    for (size_t j = 0; j < p->count; j++) sum += p->gradient[j] * p->gradient[j];
    squares += sum;
  }
  float clip = squares > MAX_GRADIENT_NORM * MAX_GRADIENT_NORM ? MAX_GRADIENT_NORM / sqrt(squares) : 1;
  float cosine = 0.5f * (1 + cosf(3.14159265f * progress));
  float rate = PEAK_LEARNING_RATE * fminf(1, (step + 1) / WARM_UP_STEPS) *
               (FINAL_LEARNING_RATE_SHARE + (1 - FINAL_LEARNING_RATE_SHARE) * cosine);
  float bias_1 = 1 - powf(BETA_1, step + 1), bias_2 = 1 - powf(BETA_2, step + 1);
  for (int i = 0; i < parameter_count; i++) {
    Parameter *p = &parameters[i];
    float decay = p->decays ? WEIGHT_DECAY : 0;
    for (size_t j = 0; j < p->count; j++) {
      float g = p->gradient[j] * clip;
      p->moment_1[j] = BETA_1 * p->moment_1[j] + (1 - BETA_1) * g;
      p->moment_2[j] = BETA_2 * p->moment_2[j] + (1 - BETA_2) * g * g;
      p->weight[j] -= rate * (p->moment_1[j] / bias_1 / (sqrtf(p->moment_2[j] / bias_2) + 1e-8f) + decay * p->weight[j]);
    }
  }
}

// ---- the training text ----

typedef struct {
  uint16_t *tokens;
  long count;
  long *documents; // where each document that is followed by a whole window begins
  long document_count, held_out;
} Text;

static Text read_text(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) fail("cannot open the token file");
  fseek(file, 0, SEEK_END);
  Text text = {.count = ftell(file) / 2};
  rewind(file);
  text.tokens = malloc(text.count * sizeof(uint16_t) + 1);
  text.documents = malloc(text.count * sizeof(long) + 1);
  if (text.tokens == NULL || text.documents == NULL) fail("out of memory");
  if (fread(text.tokens, 2, text.count, file) != (size_t)text.count) fail("cannot read the token file");
  fclose(file);
  for (long i = 0; i < text.count; i++)
    if (text.tokens[i] >= VOCAB) fail("a token id is not below VOCAB: were the tokens made for another vocabulary?");
  for (long i = 0; i < text.count - WINDOW - 1; i++)
    if (text.tokens[i] == BOS_TOKEN) text.documents[text.document_count++] = i;
  text.held_out = text.document_count / HELD_OUT_SHARE;
  if (text.held_out < BATCH) fail("too few documents: at least 400 are needed, so that 8 can be held out");
  return text;
}

// Fills window b of the batch with the tokens that begin at `start`. Documents that share a window do not see each
// other, and the first token of the next document is not a target.
static void fill_window(const Text *text, int b, long start) {
  int first = 0;
  for (int t = 0; t < WINDOW; t++) {
    int i = b * WINDOW + t;
    inputs[i] = text->tokens[start + t];
    targets[i] = text->tokens[start + t + 1];
    if (inputs[i] == BOS_TOKEN) first = t;
    if (targets[i] == BOS_TOKEN) targets[i] = -1;
    document_start[i] = first;
  }
}

static void fill_training_batch(const Text *text) {
  for (int b = 0; b < BATCH; b++)
    fill_window(text, b, text->documents[random_u32() % (text->document_count - text->held_out)]);
}

static void fill_validation_batch(const Text *text) {
  long first = text->document_count - 1 - text->held_out;
  for (int b = 0; b < BATCH; b++) fill_window(text, b, text->documents[first + b * (text->held_out - 8) / BATCH]);
}

static void write_weights(const char *path) {
  const int32_t header[8] = {VOCAB, DIM, LAYERS, HEADS, KV_HEADS, FEED_FORWARD, WINDOW, 0};
  FILE *file = fopen(path, "wb");
  if (file == NULL) fail("cannot create the weight file");
  size_t written = fwrite(header, sizeof(header), 1, file), expected = 1;
  for (int i = 0; i < parameter_count; i++) {
    written += fwrite(parameters[i].weight, sizeof(float), parameters[i].count, file);
    expected += parameters[i].count;
  }
  if (fclose(file) != 0 || written != expected) fail("cannot write the weight file");
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

int main(int argument_count, char **arguments) {
  int steps = argument_count == 4 ? atoi(arguments[3]) : 0;
  if (steps < 1) fail("usage: train tokens.bin weights.bin STEPS");
  Text text = read_text(arguments[1]);
  allocate_model();
  allocate_states();

  double started = seconds(), running_loss = 0;
  for (int step = 0; step <= steps; step++) {
    if (step % REPORT_EVERY_STEPS == 0 || step == steps) {
      fill_validation_batch(&text);
      forward();
      fprintf(stderr, "step %d of %d: validation loss %.4f, training loss %.4f, %.1f s\n", step, steps, cross_entropy(),
              running_loss, seconds() - started);
    }
    if (step == steps) break;
    fill_training_batch(&text);
    forward();
    double loss = cross_entropy();
    running_loss = step == 0 ? loss : 0.98 * running_loss + 0.02 * loss;
    backward();
    adamw(step, (float)step / steps);
  }
  write_weights(arguments[2]);
  return 0;
}
