import { describe, expect, it } from 'vitest';
import { freshnessOf } from './freshnessOf.ts';
import { releaseListDate, releases } from './releases.ts';

const now = new Date('2026-11-21');
const stateOf = (name: string, version: string | null, at = now) => freshnessOf(name, version, at).state;

describe('freshness', () => {
  it.each([
    ['Prosody', '13.0.6', 'current'],
    ['Prosody', '13.0.1', 'current'],
    ['Prosody', '0.12.3', 'old'],
    ['Prosody', '0.11.9', 'unsupported'],
    ['Prosody', '13.0 nightly build 45 (2026-01-01, abc)', 'unknown'],
    ['Prosody', 'hg:abcdef', 'unknown'],
    ['ejabberd', '26.09', 'current'],
    ['ejabberd', '26.11', 'current'],
    ['ejabberd', '24.12-3~bpo12+1', 'old'],
    ['ejabberd', '23.01-1', 'unsupported'],
    ['MongooseIM', '6.6.0', 'current'],
    ['Openfire', '4.7.5', 'old'],
    ['Snikket', '13.0.1', 'unknown'],
    ['MongooseIM', '5.0.0', 'unsupported'],
    ['Metronome', '4.0', 'unknown'],
    ['Metronome', '3.9.0', 'unknown'],
    ['Metronome', '3.7.9', 'unsupported'],
    ['Tigase', '8.4.0', 'unknown'],
    ['Tigase', '8.2.0', 'old'],
    ['Best chat', '1.0', 'unknown'],
    ['Prosody', null, 'unknown'],
    ['Prosody', '', 'unknown'],
  ])('%s %s is %s', (name, version, state) => expect(stateOf(name, version)).toBe(state));

  it('names what is newer, since when, and the day of the list', () => {
    expect(freshnessOf('Prosody', '0.12.3', now)).toEqual({
      state: 'old',
      newest: '13.0.6',
      supersededAt: '2025-03-31',
      listDate: releaseListDate,
    });
  });

  it('no longer says current when the list itself has aged', () => {
    expect(stateOf('ejabberd', '26.09', new Date('2028-01-01'))).toBe('unknown');
    expect(stateOf('Prosody', '0.12.3', new Date('2030-01-01'))).toBe('unsupported');
  });

  it('rests on lists in order, none later than their day', () => {
    for (const list of Object.values(releases)) {
      const dates = list.map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
      expect(dates.every((date) => /^\d{4}-\d\d-\d\d$/.test(date) && date <= releaseListDate)).toBe(true);
    }
  });
});
