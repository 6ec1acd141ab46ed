import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Evidence } from '@signpost/contracts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);
/** Four bytes for each of the characters that evidence may have. */
const limitBytes = 4 * 262_144;

export interface PackedEvidence {
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  gzip: Buffer;
}

/** The hash under which a raw answer is kept: SHA-256 of its text in UTF-8, in hex. */
export const evidenceHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export async function packEvidence({ text, mediaType }: Evidence): Promise<PackedEvidence> {
  const bytes = Buffer.from(text, 'utf8');
  return { sha256: evidenceHash(text), mediaType, sizeBytes: bytes.length, gzip: await compress(bytes) };
}

export const unpackEvidence = async (packed: Uint8Array): Promise<string> =>
  (await decompress(packed, { maxOutputLength: limitBytes })).toString('utf8');
