import { providerQuerySchema } from '@signpost/contracts';
import { addOptOut, getProvider, openDatabase, openDirectory, upsertProvider } from '@signpost/db';
import { expect, inject, it } from 'vitest';
import { readSeedList, seedPublicProviders } from '../../../prisma/seed.ts';
import { freshDatabase } from '../postgres/index.ts';

const now = new Date('2026-01-02T03:00:00.000Z');

it('holds well over a hundred providers, each once, in the order of their names', () => {
  const domains = readSeedList().map(({ domain }) => domain);
  expect(domains.length).toBeGreaterThanOrEqual(120);
  expect(domains).toEqual([...new Set(domains)].sort());
  expect(domains).toEqual(expect.arrayContaining(['chat.above.im', 'quicksy.im', '404.city', 'xmpp.is']));
});

it('seeds as often as it is asked to, against nobody’s later decision', async () => {
  const fresh = await freshDatabase(inject('databaseUrl'));
  const database = openDatabase(fresh.url, { poolSize: 4 });
  const count = readSeedList().length;
  expect(await seedPublicProviders(database)).toBe(count);
  expect(await seedPublicProviders(database)).toBe(count);
  const page = await openDirectory(database).list(providerQuerySchema.parse({ limit: 1 }), now);
  expect(page).toMatchObject({ total: count, items: [{ overall: '?', observedAt: null }] });

  await addOptOut(database, { domain: '404.city', level: 'all', via: 'mail', at: now });
  await upsertProvider(database, { domain: 'xmpp.is', origin: 'seed', listing: 'unlisted' });
  expect(await seedPublicProviders(database)).toBe(count - 2);
  expect(await getProvider(database, '404.city', now)).toBeNull();
  expect(await getProvider(database, 'xmpp.is', now)).toMatchObject({ listing: 'unlisted' });
  const { seedFacts } = await database.prisma.provider.findUniqueOrThrow({ where: { domain: 'xmpp.is' } });
  expect(seedFacts).toMatchObject({ origin: 'xmpp-providers', website: 'https://xmpp.is' });
  await database.close();
  await fresh.drop();
});
