import { buildAssessment, useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { chooseCandidates, storeAssessment, upsertProvider } from '../index.ts';

const open = useDatabase();
const now = new Date('2026-06-01T00:00:00.000Z');
const hourMs = 3_600_000;

async function note(domain: string, type: 'down' | 'up', at: string, direction = 'c2s'): Promise<void> {
  await open().database.pool.query(
    `INSERT INTO provider_event (id, domain, at, type, key, params, observation_ids)
     VALUES ($1, $2, $3, $4, $1, $5::jsonb, '{}')`,
    [`${domain}-${type}-${at}-${direction}`, domain, at, type, JSON.stringify({ direction })],
  );
}

it('tells since when each is watched, and how long apps could not reach it', async () => {
  const { database } = open();
  for (const domain of ['gone.example', 'old.example', 'steady.example', 'unseen.example', 'hidden.example']) {
    await upsertProvider(database, { domain, origin: 'test', listing: domain === 'hidden.example' ? 'unlisted' : 'listed' });
    if (domain === 'unseen.example') continue;
    await storeAssessment(database, buildAssessment({ domain, assessedAt: '2026-01-01T00:00:00.000Z' }));
  }
  await note('gone.example', 'down', '2026-05-31T00:00:00Z');
  await note('gone.example', 'down', '2026-05-01T00:00:00Z');
  await note('gone.example', 'up', '2026-05-01T02:00:00Z');
  await note('gone.example', 'down', '2026-05-02T00:00:00Z', 's2s');
  await note('old.example', 'down', '2026-01-02T00:00:00Z');
  await note('old.example', 'up', '2026-02-02T00:00:00Z');
  const found = await chooseCandidates(database, now);
  const told = found.map(({ row, watchedSince, downMs }) => [row.domain, watchedSince?.slice(0, 10) ?? null, downMs / hourMs]);
  expect(told.sort()).toEqual([
    ['gone.example', '2026-01-01', 26],
    ['old.example', '2026-01-01', 0],
    ['steady.example', '2026-01-01', 0],
    ['unseen.example', null, 0],
  ]);
});
