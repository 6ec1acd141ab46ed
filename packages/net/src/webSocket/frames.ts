import { randomBytes } from 'node:crypto';

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface Frame {
  final: boolean;
  opcode: number;
  payload: Buffer;
}

/** A whole message of ours in one frame, masked as a client must (RFC 6455 §5.3). */
export function writeFrame(opcode: number, payload: Uint8Array): Buffer {
  const mask = randomBytes(4);
  const masked = Buffer.from(payload).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x80 | opcode]), lengthOf(payload.length), mask, masked]);
}

function lengthOf(length: number): Buffer {
  if (length < 126) return Buffer.from([0x80 | length]);
  const wide = Buffer.alloc(length < 65_536 ? 3 : 9);
  wide[0] = 0x80 | (length < 65_536 ? 126 : 127);
  if (length < 65_536) wide.writeUInt16BE(length, 1);
  else wide.writeBigUInt64BE(BigInt(length), 1);
  return wide;
}

/** The first frame of what came and what is left; `null` while it is not whole. Throws a `RangeError` for one that may not be. */
export function readFrame(bytes: Buffer, mostBytes: number): { frame: Frame; rest: Buffer } | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  // No extension was agreed, and a server never masks (RFC 6455 §5.2, §5.1).
  if (first & 0x70 || second & 0x80) throw new RangeError('not a frame');
  const head = headOf(bytes, second);
  if (head === null) return null;
  if (head.length > mostBytes) throw new RangeError('too long');
  const end = head.bytes + head.length;
  if (bytes.length < end) return null;
  const frame = { final: (first & 0x80) !== 0, opcode: first & 0x0f, payload: bytes.subarray(head.bytes, end) };
  return { frame, rest: bytes.subarray(end) };
}

function headOf(bytes: Buffer, second: number): { bytes: number; length: number } | null {
  if (second < 126) return { bytes: 2, length: second };
  if (second === 126) return bytes.length < 4 ? null : { bytes: 4, length: bytes.readUInt16BE(2) };
  return bytes.length < 10 ? null : { bytes: 10, length: Number(bytes.readBigUInt64BE(2)) };
}
