import type { ApiAccess } from './askApi.ts';

/** One raw answer as a text; `null` where there is none. */
export async function readEvidence({ origin, fetch, deadlineMs }: ApiAccess, sha256: string): Promise<string | null> {
  const address = new URL(`/api/v1/evidence/${encodeURIComponent(sha256)}`, origin);
  const response = await fetch(address, { signal: AbortSignal.timeout(deadlineMs) }).catch(() => null);
  return response?.ok ? response.text().catch(() => null) : null;
}
