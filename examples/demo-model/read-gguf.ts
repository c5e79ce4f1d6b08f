/** A GGUF file as found in its bytes. Values are kept plain: tests compare them with what was meant to be written. */
export interface ReadGguf {
  version: number;
  metadata: Map<string, unknown>;
  tensors: { name: string; dimensions: number[]; typeCode: number; offset: number }[];
  /** Where the tensor data begin; tensor offsets count from here. */
  dataStart: number;
}

/** Reads the head of a GGUF file, by the format's description alone and sharing nothing with the writer. */
export function readGguf(file: Uint8Array): ReadGguf {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  const advance = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  const u32 = (): number => view.getUint32(advance(4), true);
  const u64 = (): number => Number(view.getBigUint64(advance(8), true));
  const text = (): string => {
    const length = u64();
    return new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(at, advance(length) + length));
  };
  const value = (type: number): unknown => {
    switch (type) {
      case 4:
        return u32();
      case 5:
        return view.getInt32(advance(4), true);
      case 6:
        return view.getFloat32(advance(4), true);
      case 7:
        return view.getUint8(advance(1)) === 1;
      case 8:
        return text();
      case 9: {
        const elementType = u32();
        return Array.from({ length: u64() }, () => value(elementType));
      }
      default:
        throw new RangeError(`metadata type is ${type} at byte ${at}; known are 4..9`);
    }
  };

  const magic = new TextDecoder().decode(file.subarray(0, advance(4) + 4));
  if (magic !== 'GGUF') throw new RangeError(`file begins with "${magic}"; a GGUF file begins with "GGUF"`);
  const version = u32();
  const tensorCount = u64();
  const metadataCount = u64();
  const metadata = new Map<string, unknown>();
  for (let i = 0; i < metadataCount; i++) metadata.set(text(), value(u32()));
  const tensors = Array.from({ length: tensorCount }, () => ({
    name: text(),
    dimensions: Array.from({ length: u32() }, u64),
    typeCode: u32(),
    offset: u64(),
  }));
  return { version, metadata, tensors, dataStart: Math.ceil(at / 32) * 32 };
}
