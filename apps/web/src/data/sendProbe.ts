import { apiErrorSchema, type DoubtedFinding, probeTicketSchema } from '@signpost/contracts';
import type { ApiAccess } from './askApi.ts';

/** `code` is the id of the message that says why not. */
export type ProbeAnswer =
  | { kind: 'taken'; id: string }
  | { kind: 'refused'; status: number; code: string; retryAfter: string | null }
  | { kind: 'unreachable' };

/** Asks the API for a test on behalf of a visitor, of everything or of what a finding is about. Their address counts for the limits. Never repeated. */
export async function sendProbe(
  { origin, fetch, deadlineMs }: ApiAccess,
  domain: string,
  client: string,
  finding: DoubtedFinding | null,
): Promise<ProbeAnswer> {
  const response = await fetch(new URL('/api/v1/probes', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify({ domain, ...(finding ? { finding } : {}) }),
    signal: AbortSignal.timeout(deadlineMs),
  }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  const ticket = probeTicketSchema.safeParse(body);
  if (response?.ok && ticket.success) return { kind: 'taken', id: ticket.data.run.id };
  const refused = apiErrorSchema.safeParse(body);
  if (!response || !refused.success || response.status === 500) return { kind: 'unreachable' };
  const { code } = refused.data.error;
  return { kind: 'refused', status: response.status, code, retryAfter: response.headers.get('retry-after') };
}
