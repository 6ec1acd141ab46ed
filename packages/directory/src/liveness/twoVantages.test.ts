import type { Liveness, LivenessState } from '@signpost/contracts';
import type { Doubt, Standing } from '@signpost/db';
import { expect, it } from 'vitest';
import { settleLook } from './settle-look.ts';

const schedule = { suspectMs: 600_000, elsewhereMs: 900_000 };
const hourMs = 3_600_000;
const up: Liveness = { state: 'up', asked: 1, answered: 1, answerMs: 40 };
const down: Liveness = { state: 'down', asked: 1, answered: 0, answerMs: null, failure: { code: 'connect-timeout' } };

interface World {
  /** What each place sees at a time, three tries together. */
  main(at: Date): Liveness;
  /** `null` where nobody there answers. */
  second(at: Date): Liveness | null;
}

/** Plays rounds at `main` with a vantage `second` that answers two minutes after it is asked, with what the database does of it. */
function play(world: World, rounds: number) {
  let standing: Standing = 'unknown';
  let doubt: Doubt | null = null;
  let at = new Date(0);
  let toldDown = false;
  const samples: { at: Date; state: Standing }[] = [];
  const events: string[] = [];
  const tell = (type: string) => {
    events.push(type);
    toldDown = type === 'down';
  };
  for (let round = 0; round < rounds; round += 1) {
    const isAnotherReady = world.second(at) !== null;
    const settled = settleLook({
      ...{ domain: 'a.example', vantage: 'main', at, look: world.main(at) },
      ...{ standing, doubt, isAnotherReady, toldDown, calm: true, schedule },
    });
    if (settled.confirms) for (const one of samples.slice(-10)) if (one.state === 'suspect') one.state = 'down';
    samples.push({ at, state: settled.sample });
    standing = settled.standing;
    for (const { type } of settled.events) tell(type);
    if (settled.doubt === 'end') doubt = null;
    else if (settled.doubt !== 'keep') doubt = { askedFrom: settled.doubt.askFrom, askedAt: at, silentFrom: null };
    let next = settled.nextAt ?? new Date(at.getTime() + hourMs);
    if (doubt && doubt.silentFrom === null) {
      const { askedAt }: Doubt = doubt;
      const elsewhere: LivenessState | undefined = world.second(new Date(at.getTime() + 120_000))?.state;
      if (elsewhere === 'down') doubt = { ...doubt, silentFrom: 'second' };
      if (elsewhere === 'up') {
        for (const one of samples.slice(-10)) if (one.at >= askedAt && one.state !== 'up') one.state = 'up';
        standing = 'up';
        doubt = null;
        next = new Date(askedAt.getTime() + hourMs);
        if (toldDown) tell('up');
      }
    }
    at = next;
  }
  const count = (state: Standing) => samples.filter((one) => one.state === state).length;
  return { events, samples, downs: count('down'), ups: count('up'), standing, end: at };
}

/** The same row of chances each time. */
function dice(seed: number) {
  let state = seed;
  return (share: number) => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 < share;
  };
}
const lossy = (lost: (share: number) => boolean): Liveness => ([1, 2, 3].every(() => lost(0.02)) ? down : up);

it.each([1, 7, 42])('calls nobody down in 10,000 rounds with the line of one place broken for good (seed %i)', (seed) => {
  const lost = dice(seed);
  const { events, downs, ups } = play({ main: () => down, second: () => lossy(lost) }, 10_000);
  expect({ events, downs }).toEqual({ events: [], downs: 0 });
  expect(ups).toBeGreaterThan(9_900);
});

it.each([1, 7, 42])('nor with a line that breaks for half a day again and again (seed %i)', (seed) => {
  const lost = dice(seed);
  const broken = (at: Date) => Math.floor(at.getTime() / (12 * hourMs)) % 2 === 1;
  const { events, downs } = play({ main: (at) => (broken(at) ? down : lossy(lost)), second: () => lossy(lost) }, 10_000);
  expect({ events, downs }).toEqual({ events: [], downs: 0 });
});

it('nor with the other place’s line broken', () => {
  const lost = dice(3);
  const { events, downs } = play({ main: () => lossy(lost), second: () => down }, 10_000);
  expect({ events, downs }).toEqual({ events: [], downs: 0 });
});

it('looks no more often than hourly at what one place can’t reach', () => {
  const { end } = play({ main: () => down, second: () => up }, 100);
  expect(end.getTime()).toBe(100 * hourMs);
});

const outage = (at: Date) => at.getTime() >= 10 * hourMs && at.getTime() < 20 * hourMs;

it('sees an outage that both places see, from its first look to its last', () => {
  const seen = (at: Date) => (outage(at) ? down : up);
  const { events, samples } = play({ main: seen, second: seen }, 40);
  expect(events).toEqual(['down', 'up']);
  expect(samples.filter(({ at }) => outage(at)).every(({ state }) => state === 'down')).toBe(true);
  expect(samples.filter(({ at }) => !outage(at)).every(({ state }) => state === 'up')).toBe(true);
});

it('decides alone, after two rounds, where no other place answers', () => {
  const seen = (at: Date) => (outage(at) ? down : up);
  const { events, downs } = play({ main: seen, second: () => null }, 40);
  expect(events).toEqual(['down', 'up']);
  expect(downs).toBeGreaterThanOrEqual(10);
});

it('waits for the other place, but not for ever', () => {
  const asked: Doubt = { askedFrom: 'main', askedAt: new Date(0), silentFrom: null };
  const given = {
    domain: 'a.example',
    vantage: 'main',
    look: down,
    standing: 'suspect',
    toldDown: false,
    calm: true,
    schedule,
  } as const;
  const after = (minutes: number, doubt: Doubt, vantage = 'main') =>
    settleLook({ ...given, vantage, doubt, isAnotherReady: true, at: new Date(minutes * 60_000) }).standing;
  expect(after(10, asked)).toBe('suspect');
  expect(after(16, asked)).toBe('down');
  expect(after(10, { ...asked, silentFrom: 'second' })).toBe('down');
  expect(after(10, asked, 'second')).toBe('down');
});
