import type { Liveness, Run } from '@signpost/contracts';
import { createRun, getProvider, latestObservations, setLooksOften, upsertProvider } from '@signpost/db';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { buildObservation, ManualClock, useDatabase } from '@signpost/testing';
import { createIssuerMemory } from '@signpost/tls-prober';
import type { ProbeContext } from '@signpost/xmpp-prober';
import { expect, inject, it } from 'vitest';
import { lookAtDue } from '../liveness/look-at-due.ts';
import { createOutageWatch } from '../outage-watch.ts';
import { performRun } from '../perform-run.ts';
import { labSweep } from '../sweep-policies.ts';
import { noteWhetherDeclined } from './declines-testing.ts';

const open = useDatabase();
/** Its provider file, filled in, asks not to be tested. */
const declining = 'new.example';
const willing = 'strong.example';

async function run(domain: string, reason: Run['reason']) {
  const { database } = open();
  const profile = readLabProfile(inject('labProfilePath'));
  const options = { courtesy: createMemoryCourtesyStore(systemClock), contact: 'lab@probe.example', clock: systemClock };
  await upsertProvider(database, { domain, origin: 'seed', listing: 'listed' });
  const at = new Date();
  const { id } = await createRun(database, { domain, reason, slot: at.toISOString(), at });
  await performRun(
    id,
    {
      ...{ database, net: netOfLabProfile(profile, options), clock: systemClock, observer: null, identity: null },
      ...{ issuers: createIssuerMemory(), outages: createOutageWatch(systemClock, [profile.identity.domain]), vantage: 'main' },
      configured: { observer: false, ownCertificate: false, validatingResolver: true },
      ...{ streamsAtOnce: 8, sweep: labSweep, budgetMs: 60_000 },
    },
    new AbortController().signal,
  );
  const kinds = (await latestObservations(database, domain)).map(({ body }) => body.kind);
  return { kinds: new Set(kinds), untested: (await getProvider(database, domain, new Date()))?.untested };
}

it('sweeps nobody on schedule whose own file says no, and says so; all that everybody sees is still read', async () => {
  const { kinds, untested } = await run(declining, 'scheduled');
  expect([...kinds].sort()).toEqual(['dns', 'doors', 'sign-up', 'stream', 'web']);
  expect(untested).toBe('file');
}, 60_000);

it('goes on with who says yes', async () => {
  const { kinds, untested } = await run(willing, 'scheduled');
  expect(kinds).toContain('tls-sweep');
  expect(untested).toBeUndefined();
}, 60_000);

it('takes an operator who asks at the present word', async () => {
  const { kinds, untested } = await run(declining, 'operator');
  expect(kinds).toContain('tls-sweep');
  expect(untested).toBe('file');
}, 60_000);

it('looks by the hour at nobody who says no, unless who has proved the domain asks for it', async () => {
  const { database } = open();
  const clock = new ManualClock(new Date().toISOString());
  const schedule = { everyMs: 60_000, oftenMs: 60_000, tickMs: 1, least: 9, suspectMs: 1, elsewhereMs: 1 };
  const looked = new Set<string>();
  const look = async (_probe: ProbeContext, domain: string): Promise<Liveness> => {
    looked.add(domain);
    return { state: 'up', asked: 1, answered: 1, answerMs: 1 };
  };
  const probe = { vantage: 'main', signal: new AbortController().signal } as ProbeContext;
  const watch = async () => {
    for (let round = 0; round < 3; round += 1) {
      await lookAtDue({ database, clock, probe, look, isOurTrouble: () => false }, schedule);
      clock.advance(60_001);
    }
  };
  await watch();
  expect([...looked]).toEqual([willing]);
  await setLooksOften(database, declining, true, clock.now());
  await watch();
  expect(looked).not.toContain(declining);
  await database.pool.query(
    `INSERT INTO consent.claim (id, domain, token, via, status, proved_at, next_check_at)
     VALUES ('1', $1, 't', 'dns', 'active', now(), now())`,
    [declining],
  );
  await watch();
  expect(looked).toContain(declining);
});

it('keeps to what was said before where the file could not be had, and forgets it where the file is gone', async () => {
  const { database } = open();
  const seen = (status: number | null) => {
    const url = 'https://new.example/.well-known/xmpp-provider-v2.json';
    const body = {
      ...{ kind: 'web' as const, websocketUrls: [], boshUrls: [], poshFingerprints: [] },
      ...{ resources: [{ name: 'provider-file' as const, url, status }], providerFile: null, providerFileUntouched: false },
    };
    return [buildObservation({ key: { domain: declining, kind: 'web' }, body })];
  };
  expect(await noteWhetherDeclined(database, declining, seen(null))).toBe(true);
  expect(await noteWhetherDeclined(database, declining, seen(503))).toBe(true);
  expect(await noteWhetherDeclined(database, declining, seen(404))).toBe(false);
  expect((await getProvider(database, declining, new Date()))?.untested).toBeUndefined();
});
