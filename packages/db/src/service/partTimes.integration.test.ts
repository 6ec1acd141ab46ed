import { useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { claimRun, createRun, finishRun, partTimes, upsertProvider } from '../index.ts';

const open = useDatabase();
const at = (minute: number) => new Date(Date.UTC(2026, 0, 2, 3, minute));

it('tells when a run last ended and when one was last begun, however it went on', async () => {
  const { database } = open();
  const begun: string[] = [];
  for (const [index, domain] of ['one.example', 'two.example', 'three.example'].entries()) {
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
    const { id } = await createRun(database, { domain, reason: 'scheduled', slot: at(0).toISOString(), at: at(index) });
    begun.push(id);
  }
  const times = async () => {
    const parts = await partTimes(database, at(30));
    return ['runs', 'queue'].map((name) => parts.find(({ part }) => part === name)?.last ?? null);
  };
  expect(await times()).toEqual([null, null]);
  const [one = '', two = ''] = begun;
  await claimRun(database, one, at(5));
  await claimRun(database, two, at(6));
  expect(await times()).toEqual([null, at(6)]);
  await finishRun(database, one, 'completed', at(7));
  expect(await times()).toEqual([at(7), at(6)]);
  await finishRun(database, two, 'failed', at(8));
  expect(await times()).toEqual([at(7), at(6)]);
  const queue = (await partTimes(database, at(30))).find(({ part }) => part === 'queue');
  expect(queue).toMatchObject({ waiting: 1, oldest: at(2) });
});
