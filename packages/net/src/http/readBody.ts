import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { failed, success } from '../result.ts';
import type { Result } from '../types.ts';

/** Reads a body up to `maxBytes`, counted after decompression; what is longer is refused, not cut. */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Result<Uint8Array>> {
  const decoded = decode(body, encoding);
  if (decoded === null) return refuse(body, failed('http-invalid', `content-encoding ${encoding}`));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of decoded) {
    length += chunk.length;
    if (length > maxBytes) return refuse(decoded, failed('limit-exceeded', `more than ${maxBytes} bytes`));
    chunks.push(chunk);
  }
  return success(Uint8Array.from(Buffer.concat(chunks)));
}

function refuse<T>(stream: Readable, result: Result<T>): Result<T> {
  stream.on('error', () => undefined).destroy();
  return result;
}

/** One coding at most: we ask for nothing but gzip. An error on either side ends both streams. */
function decode(body: Readable, encoding: string): Readable | null {
  const coding = encoding.trim().toLowerCase();
  if (coding === '' || coding === 'identity') return body;
  if (coding !== 'gzip' && coding !== 'x-gzip') return null;
  return pipeline(body, createGunzip(), () => undefined);
}
