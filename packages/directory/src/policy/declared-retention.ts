import type { DiscoBody, RetentionRow, StoredObservation, WebBody } from '@signpost/contracts';
import { type Database, latestObservations, type StoredPolicy } from '@signpost/db';
import { entityFormsOf, joinRetention } from '@signpost/policy';

/** What the latest test saw the provider declare: over disco and in its provider file. */
export interface Declared {
  disco: DiscoBody | null;
  web: WebBody | null;
}

export const declaredBy = async (database: Database, domain: string): Promise<Declared> =>
  declaredIn(await latestObservations(database, domain, ['disco', 'web']));

/** The same in the latest observations. */
export function declaredIn(observations: readonly StoredObservation[]): Declared {
  const bodies = observations.map(({ body }) => body);
  return {
    disco: bodies.find((body): body is DiscoBody => body.kind === 'disco') ?? null,
    web: bodies.find((body): body is WebBody => body.kind === 'web') ?? null,
  };
}

/** Every source side by side. */
export function retentionOf(
  domain: string,
  policies: readonly Pick<StoredPolicy, 'url' | 'reading'>[],
  { disco, web }: Declared,
): RetentionRow[] {
  return joinRetention({
    policies: policies.map(({ url, reading }) => ({ url, facts: reading.facts })),
    entities: entityFormsOf(disco, domain),
    providerFile: web?.providerFile
      ? {
          url: `https://${domain}/.well-known/xmpp-provider-v2.json`,
          file: web.providerFile,
          untouched: web.providerFileUntouched,
        }
      : null,
  });
}
