import type { Reading } from '../clauses/Reading.ts';
import { scopeOf, titleMarks } from '../clauses/scopeOf.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';
import type { Block, Sentence, Token } from '../text/PolicyText.ts';
import type { Claim } from './Claim.ts';
import { countryIn } from './countryIn.ts';
import { dateIn } from './dateIn.ts';

/** Who runs the service, under which law, from which age, and how old the text is. */
export function aboutClaims(reading: Reading): Claim[] {
  return reading.text.sentences.flatMap((sentence, index) => {
    const marks = reading.marks[index] ?? [];
    const claim = (part: Pick<Claim, 'fact' | 'value' | 'rule' | 'strength'>): Claim => ({
      ...part,
      sentence: index,
      own: true,
      exceptional: false,
    });
    return [
      ...jurisdictions(reading, sentence, marks),
      ...operators(reading, sentence, marks),
      ...ages(reading, marks),
      ...dates(reading, sentence, marks),
    ].map(claim);
  });
}

type Part = Pick<Claim, 'fact' | 'value' | 'rule' | 'strength'>;

const places = [
  { kind: 'lawOf', rule: 'law-of', strength: 4 },
  { kind: 'seatIn', rule: 'seat-in', strength: 3 },
  { kind: 'serversIn', rule: 'servers-in', strength: 1 },
] as const satisfies { kind: MarkKind; rule: string; strength: number }[];

function jurisdictions(reading: Reading, { from, to, block }: Sentence, marks: readonly Mark[]): Part[] {
  if (marks.some(({ kind }) => kind === 'processor' || kind === 'thirdParty' || kind === 'remote')) return [];
  const { tokens } = reading.text;
  const found = places.flatMap(({ kind, rule, strength }) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map((mark) => ({ country: countryIn(tokens.slice(mark.from, Math.min(mark.to + 3, to)), reading.rules), rule, strength })),
  );
  const address = speaksOfOperator(reading, block, marks) ? countryIn(tokens.slice(from, to), reading.rules) : null;
  return [...found, { country: address, rule: 'address-in', strength: 2 }].flatMap(({ country, rule, strength }): Part[] =>
    country ? [{ fact: 'jurisdiction', value: country, rule, strength }] : [],
  );
}

/** The sentence or the title above it says who runs or answers for the service. */
function speaksOfOperator(reading: Reading, block: number, marks: readonly Mark[]): boolean {
  const { headings, parents } = reading.text.blocks[block] as Block;
  const above = [...parents, ...headings][0];
  const label = titleMarks(reading, block);
  const around = above === undefined ? [...marks, ...label] : [...marks, ...label, ...titleMarks(reading, above)];
  return around.some(({ kind }) => kind === 'operates');
}

const operatorsByMark = [
  ['nonProfit', 'non-profit', 5],
  ['publicBody', 'public-body', 4],
  ['company', 'company', 3],
  ['person', 'person', 2],
  ['collective', 'collective', 1],
] as const;

function operators(reading: Reading, { block }: Sentence, marks: readonly Mark[]): Part[] {
  const foreign = marks.some(
    ({ kind }) => kind === 'processor' || kind === 'remote' || kind === 'thirdParty' || kind === 'share',
  );
  if (foreign || scopeOf(reading, block) === 'elsewhere') return [];
  const self = marks.some(({ kind }) => kind === 'person');
  if (!self && !speaksOfOperator(reading, block, marks)) return [];
  return operatorsByMark.flatMap(([kind, value, strength]): Part[] =>
    marks.some((mark) => mark.kind === kind) ? [{ fact: 'operatorKind', value, rule: 'run-by', strength }] : [],
  );
}

const youngest = 10;
const oldest = 21;

function ages({ text }: Reading, marks: readonly Mark[]): Part[] {
  return marks.flatMap((mark): Part[] => {
    if (mark.kind !== 'age') return [];
    const number = text.tokens.slice(mark.from, mark.to).find(({ word }) => /^\d{1,2}$/.test(word));
    const years = Number(number?.word);
    return years >= youngest && years <= oldest ? [{ fact: 'minimumAge', value: years, rule: 'age', strength: 1 }] : [];
  });
}

const farthestDate = 60;

function dates({ text, rules }: Reading, { to }: Sentence, marks: readonly Mark[]): Part[] {
  const mark = marks.find(({ kind }) => kind === 'updated');
  if (!mark) return [];
  const start = (text.tokens[mark.from] as Token).start;
  const last = (text.tokens[Math.max(to, mark.to) - 1] as Token).end;
  const date = dateIn(text.source.slice(start, Math.min(last + 20, start + farthestDate)), rules);
  return date ? [{ fact: 'lastUpdated', value: date, rule: 'updated-on', strength: 1 }] : [];
}
