import { type Database, storeAssessment, storeObservations, upsertProvider } from '@signpost/db';
import { buildDnsBody, buildObservation, buildStreamBody } from '@signpost/testing';
import { newRunOf } from './newRunOf.ts';
import { syntheticProvider } from './syntheticProvider.ts';

export const domainOf = (number: number): string => `host${number}.example`;

/** So many connections of the database are kept busy. */
const lanes = 8;

/** Gives the hosts of the synthetic rooms all that is known of a real provider. */
export async function fillProviders(database: Database, count: number, say: (line: string) => void): Promise<void> {
  const now = new Date();
  const goThrough = async (lane: number) => {
    for (let number = lane; number < count; number += lanes) {
      await fillProvider(database, number, now);
      if (number % 500 === 499) say(`${number + 1} providers`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => goThrough(lane)));
}

async function fillProvider(database: Database, number: number, now: Date): Promise<void> {
  const domain = domainOf(number);
  const at = new Date(now.getTime() - (number % 600) * 60_000);
  const { assessment, declared } = syntheticProvider(domain, number, at.toISOString());
  await upsertProvider(database, { domain, origin: 'bench', listing: 'listed', seedFacts: declared });
  const runId = await newRunOf(database, domain, at);
  await storeObservations(database, runId, observationsOf(domain, at));
  await storeAssessment(database, assessment);
}

function observationsOf(domain: string, at: Date) {
  const key = { domain, slot: at.toISOString() };
  const observedAt = at.toISOString();
  return [
    buildObservation({ key, observedAt, body: buildDnsBody() }),
    ...['192.0.2.1', '2001:db8::1'].flatMap((address) =>
      (['starttls', 'direct'] as const).map((security) =>
        buildObservation({ key, observedAt, body: buildStreamBody({ address, security, host: `xmpp.${domain}` }) }),
      ),
    ),
  ];
}
