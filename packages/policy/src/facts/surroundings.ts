import { type Clause, has, marksOf } from '../clauses/Clause.ts';
import type { Reading } from '../clauses/Reading.ts';
import { scopeOf, titleMarks } from '../clauses/scopeOf.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { Block } from '../text/PolicyText.ts';

/** Said of another service, of other people's machines, of the past or of plans. */
export function isOutOfScope(reading: Reading, clause: Clause): boolean {
  const scope = scopeOf(reading, clause.block);
  if (scope === 'general' && isOtherService(reading, clause.block)) return true;
  if (scope === 'web' || scope === 'elsewhere' || has(clause, 'changed')) return true;
  const verb = clause.marks.find(({ kind }) => kind === 'keep' || kind === 'delete');
  return verb !== undefined && marksOf(clause, 'remote', 'user').some(({ from }) => from < verb.from);
}

const farthestBack = 8;

/** The sentence or one before it in its block speaks of visitors of a web site, and none of chat. */
export function isAboutWeb({ marks, sentencesOf }: Reading, { block, sentence }: Clause): boolean {
  const first = Math.max(sentencesOf.get(block)?.[0] ?? sentence, sentence - farthestBack);
  const above = marks.slice(first, sentence + 1).flat();
  const own = marks[sentence] ?? [];
  const isWeb = (list: readonly Mark[]) => list.some(({ kind }) => kind === 'web');
  const isChat = (list: readonly Mark[]) => list.some(({ kind }) => kind === 'chat');
  return isWeb(own) || (isWeb(above) && !isChat(above));
}

/** Words for rooms and for chats of two, in the clause or in the title right above it. */
export function talkAround(reading: Reading, clause: Clause): Mark[] {
  const own = marksOf(clause, 'room', 'single');
  if (own.length > 0) return own;
  const { parents, headings } = reading.text.blocks[clause.block] as Block;
  const above = [...parents, ...headings][0];
  return above === undefined ? [] : titleMarks(reading, above).filter(({ kind }) => kind === 'room' || kind === 'single');
}

/** Where one text covers several services, the section on chat counts first. */
export const strengthOf = (reading: Reading, { block }: Pick<Clause, 'block'>): number =>
  scopeOf(reading, block) === 'chat' && coversSeveral(reading) ? 10 : 0;

const several = new WeakMap<Reading, boolean>();

function coversSeveral(reading: Reading): boolean {
  const known = several.get(reading) ?? reading.text.blocks.some((_, block) => scopeOf(reading, block) === 'elsewhere');
  several.set(reading, known);
  return known;
}

/** Its section stands beside that on chat in a list of services, under a name that we don't know. */
function isOtherService(reading: Reading, block: number): boolean {
  if (!coversSeveral(reading)) return false;
  const own = reading.text.blocks[block]?.headings[0];
  if (own === undefined || titleMarks(reading, own).some(({ kind }) => topics.has(kind))) return false;
  const beside = besideChat.get(reading) ?? placesOfChat(reading);
  besideChat.set(reading, beside);
  return !isChatTitle(reading, own) && beside.has(placeOf(reading, own));
}

const topics: ReadonlySet<string> = new Set([
  'message',
  'archive',
  'log',
  'ip',
  'backup',
  'account',
  'data',
  'howLong',
  'other',
  'operates',
]);
const isChatTitle = (reading: Reading, block: number): boolean => titleMarks(reading, block).some(({ kind }) => kind === 'chat');

const besideChat = new WeakMap<Reading, ReadonlySet<string>>();

/** The headings above a heading: those of one place are sections of the same rank. */
const placeOf = ({ text }: Reading, block: number): string => (text.blocks[block]?.headings ?? []).join();

const placesOfChat = (reading: Reading): ReadonlySet<string> =>
  new Set(
    reading.text.blocks.flatMap(({ kind }, index) =>
      kind === 'heading' && isChatTitle(reading, index) ? [placeOf(reading, index)] : [],
    ),
  );
