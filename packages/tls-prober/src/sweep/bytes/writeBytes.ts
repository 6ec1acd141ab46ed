/** Numbers and vectors as TLS writes them (RFC 8446 §3.3, §3.4). */
export const uint8 = (value: number): Buffer => Buffer.from([value]);

export function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** A vector with its length before it, in `lengthBytes` bytes. */
export function vector(lengthBytes: 1 | 2 | 3, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(content.length, 0, lengthBytes);
  return Buffer.concat([length, content]);
}

export const uint16List = (values: readonly number[]): Buffer => Buffer.concat(values.map(uint16));
