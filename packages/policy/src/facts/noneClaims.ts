import { type Clause, type Group, has, marksOf } from '../clauses/Clause.ts';
import { isNegated } from '../clauses/isNegated.ts';
import type { Reading } from '../clauses/Reading.ts';
import { mainGroup, resolveSubject } from '../clauses/resolveSubject.ts';
import { titleMarks } from '../clauses/scopeOf.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { Block } from '../text/PolicyText.ts';
import type { Claim } from './Claim.ts';
import { factsOfGroup } from './retentionFacts.ts';
import { isAboutWeb, strengthOf, talkAround } from './surroundings.ts';

/** “We do not keep …”, “no logs are kept”, an item under “What we don't store”, “Do you keep logs? No.” */
export function noneClaims(reading: Reading, clause: Clause): Claim[] {
  if (clause.periods.length > 0 || has(clause, 'qualified', 'forever')) return [];
  if (has(clause, 'longer') !== has(clause, 'delivered') && !has(clause, 'afterDelivery')) return [];
  if ((reading.marks[clause.sentence] ?? []).some(({ kind }) => kind === 'afterDeletion')) return [];
  const groups = [
    ...deniedGroups(reading, clause),
    ...deniedByTitle(reading, clause),
    ...deniedByAnswer(reading, clause),
    ...switchedOff(reading, clause),
  ];
  return groups.flatMap((group) =>
    factsOfGroup(group, { talk: talkAround(reading, clause), kept: true })
      .filter(({ fact }) => fact !== 'ipLogs' || !isAboutWeb(reading, clause))
      .filter(({ fact }) => fact !== 'messageArchive' || !isUnderLogs(reading, clause))
      .map(({ fact, weight }) => ({
        fact,
        value: 'none',
        rule: 'not-kept',
        sentence: clause.sentence,
        strength: weight + strengthOf(reading, clause),
        own: true,
        exceptional: false,
      })),
  );
}

/** Under “Log files”, “we do not log messages” says what the log files lack, and nothing of an archive. */
function isUnderLogs(reading: Reading, { block }: Clause): boolean {
  const { parents, headings } = reading.text.blocks[block] as Block;
  const above = [...parents, ...headings][0];
  return above !== undefined && titleMarks(reading, above).some(({ kind }) => kind === 'log' || kind === 'ip');
}

function deniedGroups(reading: Reading, clause: Clause): Group[] {
  const verbs = marksOf(clause, 'keep');
  const denied = verbs.find((verb) => isNegated(reading, clause.marks, verb));
  if (denied) return namedOrTakenUp(reading, clause, denied, objectOf(clause, denied, verbs.at(-1) as Mark));
  const lacking = marksOf(clause, 'contain').find((verb) => isNegated(reading, clause.marks, verb));
  if (lacking) return objectOf(clause, lacking, lacking).filter(isTangible);
  const absent = clause.groups.filter((group) =>
    marksOf(clause, 'no').some(({ from, to }) => group.from >= from && group.from - to <= 2),
  );
  if (verbs.length > 0) return absent;
  if (has(clause, 'make', 'contain')) return absent.filter(isTangible);
  if (!has(clause, 'delete', 'act', 'share'))
    return absent.filter((group) => isTangible(group) && isFragment(reading, clause, group));
  return [];
}

/** “No logs.” is a statement, as an item or between others. */
/** “Logging is disabled.” Whatever people may switch on, or may switch off, is no such statement. */
function switchedOff(reading: Reading, clause: Clause): Group[] {
  const [off] = marksOf(clause, 'off');
  const open = (reading.marks[clause.sentence] ?? []).some(
    ({ kind }) => kind === 'condition' || kind === 'exception' || kind === 'user',
  );
  if (!off || open || isNegated(reading, clause.marks, off)) return [];
  return clause.groups.filter((group) => group.to <= off.from && !group.prepositional && isTangible(group)).slice(-1);
}

const longestFragment = 6;

/** “There are no logs” says that none are kept; “there are no messages” does not. */
const isTangible = ({ heads }: Group): boolean =>
  heads.some(({ kind }) => kind === 'ip' || kind === 'archive' || kind === 'log' || kind === 'backup');

function isFragment({ text }: Reading, clause: Clause, { from, to }: Group): boolean {
  const isEdge = (index: number) => index < clause.from || index >= clause.to || /^[,;:.]$/.test(text.tokens[index]?.word ?? '');
  let first = from;
  let last = to;
  while (!isEdge(first - 1)) first -= 1;
  while (!isEdge(last)) last += 1;
  return last - first <= longestFragment;
}

/** “Messages: not stored”, “they are not kept”. */
function namedOrTakenUp(reading: Reading, clause: Clause, verb: Mark, named: Group[]): Group[] {
  if (named.length > 0 || !(clause.opener === 'colon' || has(clause, 'pronoun') || isCell(reading, clause))) return named;
  const subject = resolveSubject(reading, clause, verb);
  return subject ? [subject.group] : [];
}

const isCell = ({ text }: Reading, { block }: Clause): boolean => text.blocks[block]?.kind === 'cell';

/** What follows the verb at once, or else the subject before it, or else what hangs on it: “no storage of addresses”. */
function objectOf(clause: Clause, first: Mark, last: Mark): Group[] {
  const { groups } = clause;
  const after = groups.filter((group) => group.from >= first.to && !group.prepositional && group.from - last.to <= 5);
  if (after.length > 0) {
    return has(clause, 'neither') ? groups.filter((group) => !group.prepositional || group.from >= first.to) : after;
  }
  const before = groups.filter((group) => group.to <= first.from && !isRestricted(clause, group));
  const free = before.filter(({ prepositional }) => !prepositional);
  if (free.length > 0) return free.slice(-1);
  const nominal = groups.filter((group) => group.prepositional && group.from >= last.to && group.from - last.to <= 2);
  return nominal.length > 0 ? nominal.slice(0, 1) : before.slice(-1);
}

/** “Messages which are not kept” speaks of some messages only. */
const isRestricted = (clause: Clause, { to }: Group): boolean =>
  marksOf(clause, 'relative').some(({ from }) => from === to || from === to + 1);

const farthestHead = 6;

/** The item names a thing and says nothing of it; what holds the list does. */
function deniedByTitle(reading: Reading, clause: Clause): Group[] {
  const { kind, parents, headings } = reading.text.blocks[clause.block] as Block;
  const above = [...parents, ...headings][0];
  const [head] = clause.groups;
  if (kind !== 'item' || above === undefined || !head || head.from - clause.from > farthestHead) return [];
  const isFirst = clause.opener === 'start' && reading.sentencesOf.get(clause.block)?.[0] === clause.sentence;
  if (!isFirst || has(clause, 'keep', 'delete', 'act', 'not', 'no')) return [];
  const marks = titleMarks(reading, above);
  const denies = marks.some((mark) => mark.kind === 'keep' && isNegated(reading, marks, mark));
  return denies && !has({ marks }, 'qualified', 'longer') ? [head] : [];
}

/** A question that holds thing and verb, and an answer that begins with “no”. */
function deniedByAnswer(reading: Reading, clause: Clause): Group[] {
  if (marksOf(clause, 'noAnswer')[0]?.from !== firstWord(reading, clause)) return [];
  const before = reading.text.sentences[clause.sentence - 1]?.block === clause.block;
  const { parents, headings } = reading.text.blocks[clause.block] as Block;
  const asked = before ? clause.sentence - 1 : reading.sentencesOf.get([...parents, ...headings][0] ?? -1)?.at(-1);
  if (asked === undefined || !isQuestion(reading, asked)) return [];
  const parts = (reading.clausesOf[asked] ?? []).filter((part) => has(part, 'keep') && !has(part, 'not', 'qualified'));
  return parts.flatMap(({ groups }) => mainGroup(groups) ?? []);
}

/** Past the dash with which an answer may begin. */
const firstWord = ({ text }: Reading, { from, to }: Clause): number => {
  const length = text.tokens.slice(from, to).findIndex(({ word }) => /^[\p{L}\p{N}]/u.test(word));
  return length === -1 ? from : from + length;
};

const isQuestion = ({ text }: Reading, sentence: number): boolean =>
  text.tokens[(text.sentences[sentence]?.to ?? 0) - 1]?.word === '?';
