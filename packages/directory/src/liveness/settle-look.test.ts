import type { Liveness } from '@signpost/contracts';
import type { Standing } from '@signpost/db';
import { expect, it } from 'vitest';
import { isCalm } from './is-calm.ts';
import { isOurTrouble } from './own-trouble.ts';
import { settleLook } from './settle-look.ts';

const schedule = { suspectMs: 600_000, elsewhereMs: 900_000 };
const alone = { domain: 'a.example', vantage: 'main', doubt: null, isAnotherReady: false, calm: true, schedule } as const;
const up: Liveness = { state: 'up', asked: 1, answered: 1, answerMs: 40 };
const down: Liveness = { state: 'down', asked: 1, answered: 0, answerMs: null, failure: { code: 'connect-timeout' } };
const unknown: Liveness = { state: 'unknown', asked: 0, answered: 0, answerMs: null };

/** Goes through looks one after the other, an hour apart. */
function go(looks: readonly Liveness[]) {
  let [standing, toldDown]: [Standing, boolean] = ['unknown', false];
  const samples: Standing[] = [];
  const events: string[] = [];
  for (const [hour, look] of looks.entries()) {
    const at = new Date(Date.UTC(2026, 0, 1, hour));
    const settled = settleLook({ ...alone, at, look, standing, toldDown });
    if (settled.confirms) samples[samples.lastIndexOf('suspect')] = 'down';
    samples.push(settled.sample);
    events.push(...settled.events.map(({ type }) => type));
    for (const { type } of settled.events) toldDown = type === 'down';
    standing = settled.standing;
  }
  return { samples, events };
}

it('counts a silence only when the next round confirms it', () => {
  expect(go([up, down, up])).toEqual({ samples: ['up', 'suspect', 'up'], events: [] });
  expect(go([up, down, down, up])).toEqual({ samples: ['up', 'down', 'down', 'up'], events: ['down', 'up'] });
});

it('tells of one outage once', () => {
  expect(go([up, down, down, down, down]).events).toEqual(['down']);
});

it('neither tells nor forgets anything by what it could not see', () => {
  expect(go([up, down, unknown, down, unknown, up])).toEqual({
    samples: ['up', 'down', 'unknown', 'down', 'unknown', 'up'],
    events: ['down', 'up'],
  });
});

it('looks again soon after a first silence', () => {
  const at = new Date(0);
  const { nextAt } = settleLook({ ...alone, at, look: down, standing: 'up', toldDown: false });
  expect(nextAt).toEqual(new Date(600_000));
});

it('calls nobody down in 10,000 rounds of which each try is lost once in fifty', () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  // Each round tries three times.
  const looks = Array.from({ length: 10_000 }, () => ([1, 2, 3].every(() => chance() < 0.02) ? down : up));
  expect(go(looks).events).toEqual([]);
});

it('sees that we are the trouble when many fall silent together', () => {
  const stood = (look: Liveness) => ({ look, standing: 'up' as const });
  const gone = { look: down, standing: 'down' as const };
  expect(isOurTrouble([stood(down), stood(down), stood(down), ...Array(20).fill(stood(up))])).toBe(true);
  expect(isOurTrouble([stood(down), stood(down), stood(down)])).toBe(true);
  expect(isOurTrouble([stood(down), stood(down), stood(up), stood(up)])).toBe(false);
  expect(isOurTrouble([stood(down), ...Array(20).fill(stood(up))])).toBe(false);
  expect(isOurTrouble([gone, gone, gone, gone])).toBe(false);
});

it('tells of a return at once, but of one who comes and goes only after three calm hours', () => {
  const now = new Date('2026-01-01T12:00:00Z');
  const silent = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * 3_600_000);
  expect(isCalm({ outages: 1, lastSilentAt: silent(0.5) }, now)).toBe(true);
  expect(isCalm({ outages: 3, lastSilentAt: silent(0.5) }, now)).toBe(false);
  expect(isCalm({ outages: 9, lastSilentAt: silent(2.9) }, now)).toBe(false);
  expect(isCalm({ outages: 3, lastSilentAt: silent(3) }, now)).toBe(true);
  const settled = settleLook({ ...alone, at: now, look: up, standing: 'down', toldDown: true, calm: false });
  expect([settled.standing, settled.sample, settled.events]).toEqual(['up', 'up', []]);
});
