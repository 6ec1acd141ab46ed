import type { GetServerSidePropsContext } from 'next';

const usualBytes = 8192;

/** The fields of a form that a visitor posted; `null` where it is none, or too large. */
export async function readForm(
  request: GetServerSidePropsContext['req'],
  mostBytes = usualBytes,
): Promise<URLSearchParams | null> {
  if (request.headers['content-type']?.split(';')[0] !== 'application/x-www-form-urlencoded') return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
