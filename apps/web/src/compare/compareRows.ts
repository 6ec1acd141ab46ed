import { type Answer, type Letter, type ProviderDetail, rankOf, type SiteMessageId } from '@signpost/contracts';
import { capabilityName, knownCapabilities } from '../words/capabilityName.ts';
import { countryName } from '../words/countryName.ts';
import type { Words } from '../words/createWords.ts';
import { formatMeasure } from '../words/formatMeasure.ts';
import { signUpId } from '../words/signUpId.ts';
import { keepingRows } from './keepingRows.ts';

export interface Cell {
  text: string;
  /** The higher the better; `null` where nobody can say. */
  score: number | null;
  letter?: Letter;
  answer?: Answer;
  /** A time, shown as "3 days ago". */
  at?: string;
}
export interface CompareRow {
  id: string;
  question: string;
  direction?: 'c2s' | 's2s';
  declared: boolean;
  cells: Cell[];
  /** All say the same. */
  same: boolean;
}

export type Make = (provider: ProviderDetail, words: Words) => Cell;
const scores: Record<Answer, number | null> = { yes: 2, claimed: 1, no: 0, unknown: null };

const letterCell =
  (direction: 'c2s' | 's2s'): Make =>
  ({ [direction]: { letter } }, { t }) => ({ text: t(`letter.name.${letter}`), letter, score: rankOf(letter) });

const asked =
  (fact: 'captcha' | 'emailAsked'): Make =>
  ({ signUp }, { t }) => {
    const { answer } = signUp[fact];
    const score = scores[answer];
    return { text: t(`answer.${answer}`), score: score === null ? null : -score };
  };

const reachScores = { up: 2, degraded: 1, down: 0, unknown: null } as const;
const facts: [SiteMessageId, Make, { declared?: boolean; direction?: 'c2s' | 's2s' }?][] = [
  ['compare.row.c2s', letterCell('c2s'), { direction: 'c2s' }],
  ['compare.row.s2s', letterCell('s2s'), { direction: 's2s' }],
  [
    'compare.row.reach',
    ({ c2s }, { t }) => ({ text: t(`reachability.${c2s.reachability}`), score: reachScores[c2s.reachability] }),
  ],
  ['compare.row.sign-up', ({ signUp }, { t }) => ({ text: t(`sign-up.${signUpId(signUp)}`), score: null })],
  ['compare.row.captcha', asked('captcha')],
  ['compare.row.email', asked('emailAsked')],
  ...keepingRows,
];

const none = ({ t }: Words): Cell => ({ text: t('compare.not-declared'), score: null });
const more: typeof facts = [
  [
    'compare.row.free',
    ({ declared }, words) =>
      declared?.freeOfCharge === undefined
        ? none(words)
        : { text: words.t(declared.freeOfCharge ? 'filter.yes' : 'filter.no'), score: Number(declared.freeOfCharge) },
    { declared: true },
  ],
  [
    'compare.row.country',
    ({ declared }, words) =>
      declared?.serverLocations?.length
        ? {
            text: declared.serverLocations.map((code) => countryName(code, words.locale)).join(words.t('site.list-separator')),
            score: null,
          }
        : none(words),
    { declared: true },
  ],
  [
    'compare.row.organization',
    ({ declared }, words) =>
      declared?.organization ? { text: words.t(`filter.organization.${declared.organization}`), score: null } : none(words),
    { declared: true },
  ],
  [
    'compare.row.since',
    ({ declared }, words) =>
      declared?.since ? { text: declared.since.slice(0, 4), score: -Number(declared.since.slice(0, 4)) } : none(words),
    { declared: true },
  ],
  [
    'compare.row.software',
    ({ software }, { t }) => ({
      text: [software.name ?? t('directory.software.unknown'), software.version].filter(Boolean).join(' '),
      score: null,
    }),
  ],
  [
    'compare.row.tested',
    ({ observedAt }, { t }) => ({
      text: observedAt ?? t('directory.never-tested'),
      score: null,
      ...(observedAt ? { at: observedAt } : {}),
    }),
  ],
];

/** A capability with a measure is judged by it. */
function abilityCell(id: string, { capabilities }: ProviderDetail, words: Words): Cell {
  const capability = capabilities.find((one) => one.id === id);
  const answer = capability?.answer ?? 'unknown';
  const measure = capability ? formatMeasure(capability, words) : null;
  const said = words.t(`answer.${answer}`);
  const base = scores[answer];
  return {
    text: measure === null ? said : words.t('provider.capability.measure', { answer: said, measure }),
    answer,
    score: base === null ? null : base + (answer === 'yes' ? (capability?.value ?? 0) : 0),
  };
}

/** The questions in plain words, and what each provider answers. */
export function compareRows(providers: readonly ProviderDetail[], words: Words): CompareRow[] {
  const row = ([id, make, rest = {}]: (typeof facts)[number]): CompareRow =>
    finished(
      { id, question: words.t(id), declared: rest.declared ?? false, ...(rest.direction ? { direction: rest.direction } : {}) },
      providers.map((one) => make(one, words)),
    );
  const abilities = knownCapabilities(words).map((id) =>
    finished(
      { id, question: capabilityName(id, words), declared: false },
      providers.map((one) => abilityCell(id, one, words)),
    ),
  );
  return [...facts.map(row), ...abilities, ...more.map(row)];
}

const finished = (row: Omit<CompareRow, 'cells' | 'same'>, cells: Cell[]): CompareRow => ({
  ...row,
  cells,
  same: cells.every(({ text }) => text === cells[0]?.text),
});

/** Whether a cell is among the best of its row; where all are alike or fewer than two are known, none is. */
export function isBest({ cells }: Pick<CompareRow, 'cells'>, cell: Cell): boolean {
  const known = cells.flatMap(({ score }) => score ?? []);
  return known.length > 1 && cell.score === Math.max(...known) && cell.score > Math.min(...known);
}
