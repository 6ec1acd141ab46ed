import type { PolicyText, Token } from '../text/PolicyText.ts';
import { daysOf } from './daysOf.ts';
import { type LanguageRules, type Unit, units } from './LanguageRules.ts';

/** A time that is named in tokens `from` to `to` (exclusive); of a range the longest. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

interface Lexicon {
  numberOf(tokens: readonly Token[], at: number, end: number): { value: number; length: number } | null;
  unitOf(word: string): Unit | null;
  compoundOf(word: string): number | null;
  fixedAt(tokens: readonly Token[], at: number, end: number): { value: number; length: number } | null;
  between: ReadonlySet<string>;
  beforeUnit: ReadonlySet<string>;
  bareAfter: ReadonlySet<string>;
}

const lexicons = new WeakMap<LanguageRules, Lexicon>();

/** Every time that is named in the text, as number and unit. */
export function findPeriods({ tokens, sentences }: PolicyText, rules: LanguageRules): Period[] {
  const lexicon = lexicons.get(rules) ?? createLexicon(rules);
  lexicons.set(rules, lexicon);
  const periods: Period[] = [];
  for (const { from, to } of sentences) {
    for (let at = from; at < to; at += 1) {
      const period = periodAt(tokens, at, to, lexicon) ?? loneUnit(tokens, from, to, lexicon);
      if (!period) continue;
      addOrWiden(periods, period, tokens, lexicon);
      at = period.to - 1;
    }
  }
  return periods;
}

/** A table cell that only says “week”, in a language without articles. */
function loneUnit(tokens: readonly Token[], from: number, to: number, { unitOf, bareAfter }: Lexicon): Period | null {
  const unit = to - from === 1 && bareAfter.size > 0 ? unitOf((tokens[from] as Token).word) : null;
  return unit ? { from, to, days: daysOf(1, unit) } : null;
}

/** “7 days to 2 weeks”: two times with a word of range between are one. */
function addOrWiden(periods: Period[], period: Period, tokens: readonly Token[], { between }: Lexicon): void {
  const before = periods.at(-1);
  const joins = before && period.from - before.to === 1 && between.has((tokens[before.to] as Token).word);
  if (joins) periods[periods.length - 1] = { from: before.from, to: period.to, days: Math.max(before.days, period.days) };
  else periods.push(period);
}

function periodAt(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Period | null {
  const fixed = lexicon.fixedAt(tokens, at, end);
  if (fixed) return { from: at, to: at + fixed.length, days: fixed.value };
  const word = (tokens[at] as Token).word;
  const compound = lexicon.compoundOf(word);
  if (compound !== null) return { from: at, to: at + 1, days: compound };
  const bare = lexicon.unitOf(word);
  if (bare && lexicon.bareAfter.has(tokens[at - 1]?.word ?? '')) return { from: at, to: at + 1, days: daysOf(1, bare) };
  return counted(tokens, at, end, lexicon);
}

function counted(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): Period | null {
  const first = lexicon.numberOf(tokens, at, end);
  if (!first) return null;
  let next = afterParenthesis(tokens, at + first.length, end, lexicon);
  let value = first.value;
  const joint = lexicon.between.has(tokens[next]?.word ?? '') ? 1 : 0;
  const second = next < end ? lexicon.numberOf(tokens, next + joint, end) : null;
  if (second && (joint === 1 || isDigits(tokens[next]))) {
    value = Math.max(value, second.value);
    next = afterParenthesis(tokens, next + joint + second.length, end, lexicon);
  }
  while (next < end && lexicon.beforeUnit.has((tokens[next] as Token).word)) next += 1;
  const unit = next < end ? lexicon.unitOf((tokens[next] as Token).word) : null;
  return unit ? { from: at, to: next + 1, days: daysOf(value, unit) } : null;
}

/** “thirty (30) days”, “30 (thirty) days”. */
function afterParenthesis(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): number {
  if (tokens[at]?.word !== '(') return at;
  const inner = lexicon.numberOf(tokens, at + 1, end);
  const close = at + 1 + (inner?.length ?? 0);
  return inner && tokens[close]?.word === ')' ? close + 1 : at;
}

const isDigits = (token: Token | undefined): boolean => token !== undefined && /^\d/.test(token.word);

function createLexicon({ periods }: LanguageRules): Lexicon {
  const names = readValues(periods.numbers);
  const numbers = byFirstWord(names);
  const fixed = byFirstWord(periods.fixed ? readValues(periods.fixed) : new Map());
  const unitOf = unitReader(periods.units);
  const words = (text = ''): ReadonlySet<string> => new Set(text.split(' ').filter(Boolean));
  return {
    numberOf: (tokens, at, end) => digitsAt(tokens, at, end) ?? phraseAt(numbers, tokens, at, end),
    unitOf,
    compoundOf: (word) => (periods.compounds ? compoundDays(word, names, unitOf) : null),
    fixedAt: (tokens, at, end) => phraseAt(fixed, tokens, at, end),
    between: words(periods.between),
    beforeUnit: words(periods.beforeUnit),
    bareAfter: words(periods.bareAfter),
  };
}

function digitsAt(tokens: readonly Token[], at: number, end: number): { value: number; length: number } | null {
  const word = at < end ? (tokens[at] as Token).word : '';
  return /^\d{1,4}(?:[.,]\d)?$/.test(word) ? { value: Number(word.replace(',', '.')), length: 1 } : null;
}

type Phrases = ReadonlyMap<string, readonly { words: readonly string[]; value: number }[]>;

/** `two 2 | twenty one 21` */
function readValues(text = ''): Map<string, number> {
  const entries = text.split('|').map((entry) => entry.trim().split(/\s+/));
  return new Map(entries.map((words) => [words.slice(0, -1).join(' '), Number(words.at(-1))]));
}

/** Phrases by their first word, longest first. */
function byFirstWord(phrases: ReadonlyMap<string, number>): Phrases {
  const found = new Map<string, { words: string[]; value: number }[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ');
    const same = found.get(words[0] as string) ?? [];
    found.set(
      words[0] as string,
      [...same, { words, value }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return found;
}

function phraseAt(phrases: Phrases, tokens: readonly Token[], at: number, end: number) {
  const candidates = at < end ? phrases.get((tokens[at] as Token).word) : undefined;
  const found = candidates?.find(
    ({ words }) => at + words.length <= end && words.every((word, index) => tokens[at + index]?.word === word),
  );
  return found ? { value: found.value, length: found.words.length } : null;
}

function unitReader(words: Readonly<Record<Unit, string>>): (word: string) => Unit | null {
  const exact = new Map<string, Unit>();
  const stems: [string, Unit][] = [];
  for (const unit of units) {
    for (const word of words[unit].split(' ')) {
      if (word.endsWith('*')) stems.push([word.slice(0, -1), unit]);
      else exact.set(word, unit);
    }
  }
  return (word) => exact.get(word) ?? stems.find(([stem]) => word.startsWith(stem))?.[1] ?? null;
}

function compoundDays(word: string, numbers: ReadonlyMap<string, number>, unitOf: (word: string) => Unit | null): number | null {
  if (word.length < 7) return null;
  for (const [name, value] of numbers) {
    const unit = name.length > 2 && word.startsWith(name) ? unitOf(word.slice(name.length)) : null;
    if (unit) return daysOf(value, unit);
  }
  return null;
}
