import type { Clause } from '../clauses/Clause.ts';
import type { Reading } from '../clauses/Reading.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { Block } from '../text/PolicyText.ts';

/** “How long do you keep my messages? Two weeks. And files? A month.” */
export function answersHowLong({ text, marks }: Reading, { sentence, block, opener }: Clause): boolean {
  if (opener !== 'start') return false;
  for (let index = sentence - 1; index >= 0 && sentence - index <= farthestQuestion; index -= 2) {
    const asked = text.sentences[index];
    if (asked?.block !== block || text.tokens[asked.to - 1]?.word !== '?') return false;
    if (isAsking('?', marks[index] ?? [])) return true;
    if (asked.to - asked.from > shortQuestion) return false;
  }
  return false;
}

const farthestQuestion = 9;
const shortQuestion = 7;

/** “How long do you keep …? Forever, unless …” */
export function opensAnswer({ text, marks }: Reading, { from, sentence, block, opener }: Clause, mark: Mark): boolean {
  const before = text.sentences[sentence - 1];
  const { headings, parents } = text.blocks[block] as Block;
  if (opener !== 'start' || mark.from !== from) return false;
  if (before?.block === block) return isAsking(text.tokens[before.to - 1]?.word, marks[sentence - 1] ?? []);
  return [...parents, ...headings].slice(0, 1).some((above) => asksHowLong({ text, marks }, above));
}

function asksHowLong({ text, marks }: Pick<Reading, 'text' | 'marks'>, above: number): boolean {
  const title = text.sentences.findIndex(({ block }) => block === above);
  return title !== -1 && isAsking(text.tokens[(text.sentences[title]?.to ?? 0) - 1]?.word, marks[title] ?? []);
}

const isAsking = (last: string | undefined, marks: readonly Mark[]): boolean =>
  last === '?' && marks.some(({ kind }) => kind === 'keep' || kind === 'howLong');
