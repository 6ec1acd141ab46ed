import { openDirectory, storeAssessment, upsertProvider } from '@signpost/db';
import { buildAssessment, ManualClock, useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { getStatistics } from './get-statistics.ts';
import { keepStatistics } from './keep-statistics.ts';

const open = useDatabase();

it('keeps the last counts of each day, of listed providers alone', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-01-02T20:00:00.000Z');
  for (const [domain, listing] of [
    ['seen.example', 'listed'],
    ['unseen.example', 'listed'],
    ['hidden.example', 'unlisted'],
  ] as const)
    await upsertProvider(database, { domain, origin: 'test', listing });
  await keepStatistics({ database, clock });
  for (const domain of ['seen.example', 'hidden.example']) await storeAssessment(database, buildAssessment({ domain }));
  await keepStatistics({ database, clock });
  await clock.sleep(86_400_000);
  await keepStatistics({ database, clock });
  const { now, days } = await getStatistics({ database, clock, directory: openDirectory(database) });
  expect(days.map(({ day, listed, tested }) => [day, listed, tested])).toEqual([
    ['2026-01-02', 2, 1],
    ['2026-01-03', 2, 1],
  ]);
  expect(now).toMatchObject({ listed: 2, tested: 1, c2s: { A: 1 } });
});
