import { randomBytes } from 'node:crypto';
import type { Observation } from '@signpost/contracts';
import { createRun, getTestAccount, storeObservations, upsertProvider } from '@signpost/db';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { useDatabase } from '@signpost/testing';
import type { ProbeContext } from '@signpost/xmpp-prober';
import { expect, inject, it } from 'vitest';
import { probeProvider } from '../probe-provider.ts';
import { readKeyRing } from './key-ring.ts';
import { probeAsUser } from './probe-as-user.ts';
import { keepTestAccount } from './test-accounts.ts';

const open = useDatabase();
const domain = 'new.example';
const keys = readKeyRing(`k:${randomBytes(32).toString('base64')}`);

function contextOf(): ProbeContext {
  const options = { courtesy: createMemoryCourtesyStore(systemClock), contact: 'lab@probe.example', clock: systemClock };
  const net = netOfLabProfile(readLabProfile(inject('labProfilePath')), options);
  return { net, slot: new Date().toISOString(), vantage: 'main', identity: null, signal: new AbortController().signal };
}

const look = (context: ProbeContext): Promise<Observation[]> =>
  probeProvider(domain, {
    ...{ context, observer: null, streamsAtOnce: 8, sweep: null },
    skip: new Set(['s2s', 'sign-up', 'web', 'disco', 'tls']),
    onStep: async () => {},
  });

it('logs in once a day with the account that was given, and keeps the password out of all that it stores', async () => {
  const { database } = open();
  const context = contextOf();
  const seen = await look(context);
  const means = { database, keys, clock: systemClock, context };
  expect(await probeAsUser(domain, seen, means)).toEqual([]);
  await keepTestAccount(means, domain, { jid: `prober@${domain}`, password: 'labpass' });
  expect(await probeAsUser(domain, seen, { ...means, keys: null })).toEqual([]);
  const shown = await probeAsUser(domain, seen, means);
  expect(shown).toMatchObject([{ body: { kind: 'account', login: { serverProved: true } } }]);

  await upsertProvider(database, { domain, origin: 'seed', listing: 'listed' });
  const run = await createRun(database, { domain, reason: 'seed', slot: context.slot, at: new Date() });
  await storeObservations(database, run.id, shown);
  expect(await probeAsUser(domain, seen, means)).toEqual([]);
  const tables = await database.pool.query('SELECT body::text AS text FROM observation');
  expect(JSON.stringify(tables.rows)).not.toMatch(/labpass|prober@/);
});

it('forgets an account that was refused three times', async () => {
  const { database } = open();
  const context = contextOf();
  await keepTestAccount({ database, keys, clock: systemClock }, 'strong.example', {
    jid: 'prober@strong.example',
    password: 'canary-1',
  });
  const seen = await probeProvider('strong.example', {
    ...{ context, observer: null, streamsAtOnce: 8, sweep: null },
    skip: new Set(['s2s', 'sign-up', 'web', 'disco', 'tls']),
    onStep: async () => {},
  });
  for (let time = 0; time < 3; time += 1) {
    expect(await getTestAccount(database, 'strong.example')).not.toBeNull();
    const shown = await probeAsUser('strong.example', seen, { database, keys, clock: systemClock, context });
    expect(shown).toMatchObject([{ failure: { code: 'service-denied' } }]);
    expect(JSON.stringify(shown)).not.toContain('canary');
  }
  expect(await getTestAccount(database, 'strong.example')).toBeNull();
});
