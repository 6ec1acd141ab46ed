import type { Result } from '@signpost/net';
import { failed, success } from '../result.ts';

/** Either fingerprints (SHA-256, Base64 as in the file) or the address of a file that has them (RFC 7711 §3). */
export type Posh = { type: 'fingerprints'; sha256: string[] } | { type: 'elsewhere'; url: string };

const mostFingerprints = 25;

export function readPosh(json: unknown): Result<Posh> {
  if (typeof json !== 'object' || json === null) return failed('http-invalid', 'not an object');
  const { fingerprints, url } = json as Record<string, unknown>;
  if (Array.isArray(fingerprints))
    return success({ type: 'fingerprints', sha256: fingerprints.flatMap(sha256Of).slice(0, mostFingerprints) });
  if (typeof url === 'string' && URL.canParse(url) && new URL(url).protocol === 'https:')
    return success({ type: 'elsewhere', url });
  return failed('http-invalid', 'neither fingerprints nor an https address');
}

function sha256Of(fingerprint: unknown): string[] {
  const value =
    typeof fingerprint === 'object' && fingerprint !== null ? (fingerprint as Record<string, unknown>)['sha-256'] : null;
  const bytes = typeof value === 'string' && value.length <= 100 ? Buffer.from(value, 'base64') : Buffer.alloc(0);
  return bytes.length === 32 ? [bytes.toString('base64')] : [];
}
