import { type ProbeTicket, probeTicketSchema } from '@signpost/contracts';
import type { ApiMember } from './stage/openStage.ts';

export interface Asked {
  /** Domains that visitors asked for at every API at the same moment. */
  domains: number;
  /** Those of them for which more than one test was begun, or none. */
  notOnce: string[];
  /** Answers that came from another API than the one that took the request, and told of the same test. */
  knownElsewhere: number;
}

/** Asks every API for a test of each domain at once, and then the next one about it. */
export async function askTwice(apis: readonly ApiMember[], domains: readonly string[]): Promise<Asked> {
  const asked: Asked = { domains: domains.length, notOnce: [], knownElsewhere: 0 };
  for (const domain of domains) {
    const tickets = await Promise.all(apis.map((api) => askForTest(api, domain)));
    const ids = new Set(tickets.map((ticket) => ticket?.run.id ?? ''));
    const [id = ''] = ids;
    if (ids.size !== 1 || id === '') asked.notOnce.push(domain);
    const known = await Promise.all(apis.map(({ origin }) => fetch(`${origin}/api/v1/probes/${id}`)));
    if (known.every(({ ok }) => ok)) asked.knownElsewhere += 1;
  }
  return asked;
}

/** As a visitor does; `null` when it was not taken. */
export async function askForTest({ origin }: ApiMember, domain: string): Promise<ProbeTicket | null> {
  const answer = await fetch(`${origin}/api/v1/probes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ domain }),
  });
  return probeTicketSchema.safeParse(await answer.json()).data ?? null;
}
