import type { Letter } from '@signpost/contracts';
import type { BadgeInput, BadgeVariant } from './badgeInput.ts';

/** What stands on a badge, in words. */
export interface BadgeFace {
  /** The sign on the arm. */
  sign: string;
  /** The letter whose colour the arm has; `null` for an outlined arm. */
  colour: Exclude<Letter, '?'> | null;
  /** A letter from the past: outlined with dashes. */
  faded: boolean;
  /** The words beside the label. */
  note: string;
  /** The whole in a sentence, for those who don't see it. */
  sentence: string;
}

/** Says the state of a badge. The words are a closed list; only domain and label come from outside. */
export function faceOf({ state, letter, observedAt, variant = 'overall', features }: BadgeInput): BadgeFace {
  const day = dayOf(observedAt);
  const outlined = { colour: null, faded: false };
  if (state === 'pending')
    return { ...outlined, sign: '…', note: 'first test runs', sentence: 'not graded yet, the first test is running' };
  if (state === 'unknown-domain') return { ...outlined, sign: '–', note: 'not listed', sentence: 'not listed on Signpost' };
  if (state === 'down')
    return { ...outlined, sign: '×', note: words('no answer', day), sentence: words('did not answer', day && `on ${day}`) };
  if (variant === 'features' && features) return featuresFace(features, state === 'stale', day);
  if (letter === null || letter === '?') {
    return {
      ...outlined,
      sign: '?',
      note: words('not enough seen', day),
      sentence: words('not enough seen for a grade', day && `on ${day}`),
    };
  }
  const graded = words(`${subjects[variant]} graded ${spoken[letter]}`, day && `on ${day}`);
  return state === 'stale'
    ? { sign: letter, colour: letter, faded: true, note: words('stale', day), sentence: `${graded}, not tested since` }
    : { sign: letter, colour: letter, faded: false, note: day, sentence: graded };
}

/** Counts have no colour: few features may be just what somebody wants. */
function featuresFace({ seen, total }: { seen: number; total: number }, stale: boolean, day: string): BadgeFace {
  const sentence = words(`${seen} of ${total} features seen`, day && `on ${day}`);
  return {
    sign: `${seen}/${total}`,
    colour: null,
    faded: stale,
    note: stale ? words('stale', day) : day,
    sentence: stale ? `${sentence}, not tested since` : sentence,
  };
}

const subjects: Readonly<Record<BadgeVariant, string>> = {
  overall: 'connection',
  c2s: 'connection for apps',
  s2s: 'links to other providers',
  features: 'connection',
};

/** The words on the left where nobody gave others. */
export const usualLabels: Readonly<Record<BadgeVariant, string>> = {
  overall: 'XMPP',
  c2s: 'XMPP c2s',
  s2s: 'XMPP s2s',
  features: 'XMPP features',
};

const spoken: Readonly<Record<Exclude<Letter, '?'>, string>> = {
  'A+': 'A+',
  A: 'A',
  B: 'B',
  C: 'C',
  D: 'D',
  F: 'F',
  T: 'T (certificate not trusted)',
};

const words = (...parts: string[]): string => parts.filter(Boolean).join(' ');

/** The day of a time, in the one notation that every language reads. */
const dayOf = (time: string | null): string => (/^\d{4}-\d{2}-\d{2}/.test(time ?? '') ? (time ?? '').slice(0, 10) : '');
