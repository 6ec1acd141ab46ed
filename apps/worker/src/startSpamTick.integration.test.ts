import { spamStanding } from '@signpost/directory';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { openQueue } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { pino } from 'pino';
import { expect, inject, it, vi } from 'vitest';
import { startSpamTick } from './startSpamTick.ts';
import type { WorkerParts } from './startWorker.ts';

const open = useDatabase();

it('reads the lists of the settings as soon as the worker starts, and forgets those that the settings no longer name', async () => {
  const { database, url } = open();
  const profile = readLabProfile(inject('labProfilePath'));
  const options = { courtesy: createMemoryCourtesyStore(systemClock), contact: 'lab@probe.example', clock: systemClock };
  const queue = await openQueue({ databaseUrl: url });
  const partsWith = (spamLists: typeof profile.spamLists) =>
    ({
      database,
      queue,
      log: pino({ level: 'silent' }),
      sight: { net: netOfLabProfile(profile, options), spamLists },
    }) as unknown as WorkerParts;
  const standing = async () => (await spamStanding(database, 'weak.example', new Date())).answer;

  const stop = await startSpamTick(partsWith(profile.spamLists));
  await vi.waitFor(async () => expect(await standing()).toBe('yes'), { timeout: 30_000, interval: 200 });
  await stop();
  await (await startSpamTick(partsWith([])))();
  expect(await standing()).toBe('unknown');
  await queue.close();
}, 60_000);
