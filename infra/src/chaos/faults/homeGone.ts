import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, notRun } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';
import { makeDue, planNoMore } from '../stage/plan.ts';
import type { Stage } from '../stage/Stage.ts';
import { waitFor } from '../stage/waitFor.ts';

const testedMs = 120_000;
/** Runs of one provider within a minute are one. */
const slotMs = 60_000;

/** What our account asks stays without an answer meanwhile: that is not a no. */
export const homeGone: Fault = {
  id: 'home-gone',
  title: "observer's home server killed (-9) mid-run and started again",
  needs: { home: true, concurrency: 4, holdMs: 400 },
  async produce(stage) {
    const known = await testAll(stage);
    if (known === null) return notRun('no answer came over the home server before the fault');
    const awayMs = stage.moment(15_000, stage.quick ? 20_000 : 60_000);
    const seen = { dark: 0, turned: new Set<string>() };
    const outcome = await ordeal(stage, {
      momentMs: [0, 1_500],
      async strike() {
        const before = await ended(stage);
        await stage.home?.kill();
        await sleep(awayMs);
        seen.dark = (await ended(stage)) - before;
        for (const one of await turnedToNo(stage, known)) seen.turned.add(one);
        await stage.home?.start();
        return seen.dark === 0 ? 'no run ended while the home server was away' : null;
      },
    });
    for (const one of await turnedToNo(stage, known)) seen.turned.add(one);
    const notes = [
      `away for ${awayMs} ms, ${seen.dark} runs ended meanwhile`,
      `${seen.turned.size} answers turned to no${seen.turned.size > 0 ? `: ${[...seen.turned].slice(0, 5).join(', ')}` : ''}`,
    ];
    return { ...outcome, falseDowns: outcome.falseDowns + seen.turned.size, notes: [...notes, ...outcome.notes] };
  },
};

/** Tests everybody once with all in order; what is answered then, or `null` when nothing came over the home server. */
async function testAll(stage: Stage): Promise<Set<string> | null> {
  const { domains } = stage.world;
  await makeDue(stage, domains);
  const tested = await waitFor(testedMs, async () => (await ended(stage)) >= domains.length);
  await planNoMore(stage);
  await sleep(slotMs - (Date.now() % slotMs) + 1_000);
  const { rows } = await stage.database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM observation WHERE kind = 'disco' AND failure IS NULL`,
  );
  return tested && (rows[0]?.n ?? 0) > 0 ? noes(stage) : null;
}

async function ended({ database }: Stage): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM run WHERE status = 'completed'`);
  return rows[0]?.n ?? 0;
}

/** Everything that is denied of anybody, as `domain capability=no`. */
async function noes({ database }: Stage): Promise<Set<string>> {
  const { rows } = await database.pool.query<{ no: string }>(
    `SELECT domain || ' ' || answer AS no FROM provider_current, unnest(capabilities) AS answer WHERE answer LIKE '%=no'`,
  );
  return new Set(rows.map(({ no }) => no));
}

const turnedToNo = async (stage: Stage, known: ReadonlySet<string>): Promise<string[]> =>
  [...(await noes(stage))].filter((no) => !known.has(no));
