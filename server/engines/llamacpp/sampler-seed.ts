/** The seed that llama.cpp reads as "take one from the clock". */
const CLOCK_SEED = 0xffff_ffff;

/**
 * Maps a task seed (0..2^53-1) to the 32 bits that llama.cpp takes (DET-002). Seeds below 2^32-1 go through
 * unchanged, so they mean what they mean in other llama.cpp programs; the bits above are mixed in, and the one
 * value that llama.cpp would replace by the clock is avoided.
 */
export function samplerSeed(seed: number): number {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32);
  const mixed = (low ^ mix32(high)) >>> 0;
  return mixed === CLOCK_SEED ? 0x7fff_ffff : mixed;
}

/** A bijection of 32-bit numbers that spreads every input bit (the finalizer of MurmurHash3); 0 stays 0. */
function mix32(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
