import { readInner } from './derReader.ts';

const octetStringTag = 0x04;
const lengthBytes = 2;
const mostTimestamps = 32;

/** How many signed certificate timestamps the extension carries (RFC 6962 §3.3); their signatures are not verified. */
export function countTimestamps(extension: Uint8Array): number {
  const list = Buffer.from(readInner(extension, octetStringTag)).subarray(lengthBytes);
  let count = 0;
  let offset = 0;
  while (offset + lengthBytes <= list.length && count < mostTimestamps) {
    offset += lengthBytes + list.readUInt16BE(offset);
    if (offset > list.length) break;
    count += 1;
  }
  return count;
}
