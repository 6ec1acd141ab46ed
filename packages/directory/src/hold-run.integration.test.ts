import { claimRun, createRun, finishRun, getRun, upsertProvider } from '@signpost/db';
import { ManualClock, useDatabase } from '@signpost/testing';
import { expect, it, vi } from 'vitest';
import { holdRun } from './hold-run.ts';

const open = useDatabase();
const clock = new ManualClock();

async function begin(domain: string) {
  const { database } = open();
  const at = clock.now();
  await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
  const { id } = await createRun(database, { domain, reason: 'scheduled', slot: at.toISOString(), at });
  const run = await claimRun(database, id, at);
  if (!run) throw new Error('not claimed');
  return run;
}
const touchedAt = async (id: string): Promise<number | undefined> =>
  (await open().database.prisma.run.findUnique({ where: { id } }))?.touchedAt.getTime();

it('shows that a run is worked at, until it is let go', async () => {
  const { database } = open();
  const run = await begin('held.example');
  const hold = holdRun(run, { database, clock }, 20);
  clock.advance(60_000);
  await vi.waitFor(async () => expect(await touchedAt(run.id)).toBe(clock.now().getTime()), { timeout: 20_000 });
  hold.letGo();
  expect(hold.lost.aborted).toBe(false);
});

it.each(['begun anew', 'over'])('tells whoever is at a run that is %s meanwhile', async (what) => {
  const { database } = open();
  const run = await begin(`${what.replace(' ', '-')}.example`);
  const hold = holdRun(run, { database, clock }, 20);
  if (what === 'over') await finishRun(database, run.id, 'completed', clock.now());
  else await claimRun(database, run.id, clock.now());
  await vi.waitFor(() => expect(hold.lost.aborted).toBe(true), { timeout: 20_000 });
  hold.letGo();
  expect((await getRun(database, run.id))?.attempts).toBe(what === 'over' ? 1 : 2);
});
