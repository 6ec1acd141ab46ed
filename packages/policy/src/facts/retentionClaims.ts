import type { RetentionValue } from '@signpost/contracts';
import { type Clause, type Group, has, marksOf } from '../clauses/Clause.ts';
import { isNegated } from '../clauses/isNegated.ts';
import type { Reading } from '../clauses/Reading.ts';
import { resolveSubject, type Span, type Subject, unknownWords } from '../clauses/resolveSubject.ts';
import { titleMarks } from '../clauses/scopeOf.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { Period } from '../rules/findPeriods.ts';
import type { Block } from '../text/PolicyText.ts';
import { answersHowLong, opensAnswer } from './answers.ts';
import type { Claim } from './Claim.ts';
import { noneClaims } from './noneClaims.ts';
import { factsOfGroup } from './retentionFacts.ts';
import { isAboutWeb, isOutOfScope, strengthOf, talkAround } from './surroundings.ts';

/** What a clause says of time, before it is known of what. */
interface Statement {
  span: Span;
  value: RetentionValue;
  rule: string;
  /** Weaker than a time in days. */
  weak: boolean;
}

/** Every statement on how long something is kept. */
export function retentionClaims(reading: Reading): Claim[] {
  return reading.clauses.flatMap((clause) => {
    if (isOutOfScope(reading, clause)) return [];
    const timed = statementsOf(reading, clause).flatMap((statement) => claimsOf(reading, clause, statement));
    return [...timed, ...listedClaims(reading, clause), ...noneClaims(reading, clause)];
  });
}

/** An item that only names a thing, under words that say how long what follows is kept. */
function listedClaims(reading: Reading, clause: Clause): Claim[] {
  const { kind, parents } = reading.text.blocks[clause.block] as Block;
  const group = clause.groups[0];
  if (kind !== 'item' || clause.opener !== 'start' || !group || group.from - clause.from > farthestHead) return [];
  if (clause.periods.length > 0 || has(clause, 'keep', 'delete', 'act', 'not')) return [];
  if (reading.sentencesOf.get(clause.block)?.[0] !== clause.sentence) return [];
  const above = parents.flatMap((parent) =>
    (reading.sentencesOf.get(parent) ?? []).flatMap((index) => reading.clausesOf[index] ?? []),
  );
  return above
    .filter((lead) => !isOutOfScope(reading, lead))
    .flatMap((lead) =>
      statementsOf(reading, lead)
        .filter(({ span, rule }) => rule !== 'until-delivered' && leadsOn(reading, lead, span))
        .map((statement) => ({ lead, statement })),
    )
    .flatMap(({ lead, statement }) => claimsOfGroup(reading, lead, { group, own: false }, statement));
}

const farthestHead = 6;

/** It speaks of “the following data”, of nothing named. */
function leadsOn(reading: Reading, lead: Clause, span: Span): boolean {
  const subject = resolveSubject(reading, lead, span);
  return !subject?.own || subject.group.heads.every(({ kind }) => kind === 'data');
}

function statementsOf(reading: Reading, clause: Clause): Statement[] {
  if (clause.periods.length > 0) return clause.periods.flatMap((period) => periodStatement(reading, clause, period) ?? []);
  return [
    ...endlessStatements(reading, clause),
    ...deliveredStatements(reading, clause),
    ...likewiseStatements(reading, clause),
    ...neverDeletedStatements(reading, clause),
  ];
}

function periodStatement(reading: Reading, clause: Clause, period: Period): Statement | null {
  const sentence = reading.marks[clause.sentence] ?? [];
  if (has(clause, 'inactive') || sentence.some(({ kind }) => kind === 'inactive')) return null;
  const aboutEnd = sentence.some(
    ({ kind }) => kind === 'afterDeletion' || kind === 'deleteYourself' || kind === 'deleteOnRequest',
  );
  if (aboutEnd && !sentence.some(({ kind }) => kind === 'backup')) return null;
  const verb = verbOf(clause, period);
  if (verb?.kind === 'act' || verb?.kind === 'make') return null;
  if (verb && isNegated(reading, clause.marks, verb) && !has(clause, 'longer')) return null;
  if (!verb && !isBareStatement(reading, clause, period)) return null;
  const rule = !verb ? 'listed-for' : verb.kind === 'delete' ? 'deleted-after' : 'kept-for';
  return { span: period, value: period.days, rule, weak: false };
}

/** The verb that a time belongs to: the nearest one of its clause, or that of the clause which it continues. */
function verbOf(clause: Clause, { from, to }: Span): Mark | null {
  const distance = (mark: Mark) => (mark.from >= to ? mark.from - to : from - mark.to);
  const verbs = marksOf(clause, 'keep', 'delete', 'make', 'act').toSorted((a, b) => distance(a) - distance(b));
  if (verbs[0]) return verbs[0];
  const goesOn = ['colon', 'but', 'and'].includes(clause.opener) || (clause.opener === 'except' && has(clause, 'older'));
  return goesOn && clause.previous ? (marksOf(clause.previous, 'keep', 'delete').at(-1) ?? null) : null;
}

/** “Files – 30 days”: a mark stands between the two. */
const isParted = ({ text }: Reading, from: number, to: number): boolean =>
  text.tokens.slice(from, to).some(({ word }) => /^[,:–—=(-]$/.test(word));

/** What stands in brackets after a name only tells more of it: “server logs (address, date): 30 days”. */
function afterBracket({ text }: Reading, from: number, to: number): number {
  const closing = text.tokens.slice(from, to).findLastIndex(({ word }) => word === ')');
  return closing === -1 ? from : from + closing + 1;
}

/** “Files: 30 days”, “uploaded files for 30 days”, a cell under “Retention”, the answer to “How long …?”. */
function isBareStatement(reading: Reading, clause: Clause, { from, to }: Span): boolean {
  const group = clause.groups.findLast((before) => before.to <= from);
  const start = afterBracket(reading, group?.to ?? clause.from, from);
  if (unknownWords(reading, start, from, clause.marks) > 0) return false;
  const next = clause.groups.find((after) => after.from >= to)?.from ?? clause.to;
  const asked = isAskedAbove(reading, clause) || answersHowLong(reading, clause);
  if (group) return asked || isParted(reading, group.to, from) || unknownWords(reading, to, next, clause.marks) <= 1;
  const isLoneCell = clause.periods.length === 1 && (reading.text.blocks[clause.block] as Block).kind === 'cell';
  return asked || isLoneCell || clause.opener === 'colon';
}

/** The title, the column or the words that lead in to the list speak of keeping. */
function isAskedAbove(reading: Reading, { block }: Clause): boolean {
  const { parents, column, headings } = reading.text.blocks[block] as Block;
  const above = [...parents, ...(column === null ? [] : [column]), ...headings.slice(0, 1)];
  return above.some((title) =>
    titleMarks(reading, title).some(({ kind }) => kind === 'howLong' || kind === 'keep' || kind === 'delete'),
  );
}

function endlessStatements(reading: Reading, clause: Clause): Statement[] {
  const verbs = marksOf(clause, 'keep', 'delete');
  const statements = marksOf(clause, 'forever', 'noPeriod', 'untilDeleted', 'accountLife').flatMap((mark): Statement[] => {
    const kept = verbs.filter(({ kind }) => kind === 'keep');
    if (mark.kind !== 'noPeriod' && mark.kind !== 'forever' && kept.length === 0 && !opensAnswer(reading, clause, mark))
      return [];
    if (mark.kind === 'forever' && verbs.length === 0 && !isListedForever(reading, clause, mark)) return [];
    if (kept.some((verb) => isNegated(reading, clause.marks, verb))) return [];
    return [
      {
        span: mark,
        value: 'unlimited',
        rule: mark.kind === 'forever' ? 'kept-forever' : 'no-fixed-period',
        weak: mark.kind !== 'forever',
      },
    ];
  });
  return statements.slice(0, 1);
}

/** “Attachments: no limit”, under words that speak of keeping. */
function isListedForever(reading: Reading, clause: Clause, mark: Mark): boolean {
  const group = clause.groups.findLast((before) => before.to <= mark.from) ?? clause.previous?.groups.at(-1);
  const bare = unknownWords(reading, clause.from, clause.to, clause.marks) === 0;
  return group !== undefined && bare ? isAskedAbove(reading, clause) : opensAnswer(reading, clause, mark);
}

/** Messages that wait for their reader: kept until then as offline messages, and, if only until then, not archived. */
function deliveredStatements(reading: Reading, clause: Clause): Statement[] {
  const [mark] = marksOf(clause, 'delivered');
  const [verb] = marksOf(clause, 'keep', 'delete');
  if (!mark || !verb || isNegated(reading, clause.marks, verb)) return [];
  return [{ span: mark, value: 'none', rule: 'until-delivered', weak: true }];
}

/** “Stored until delivered” leaves open whether an archive is kept as well. */
const endsWithDelivery = (clause: Clause): boolean => has(clause, 'delete', 'only');

/** “The same goes for files”: the time of the sentence before. */
function likewiseStatements(reading: Reading, clause: Clause): Statement[] {
  const [same] = marksOf(clause, 'same');
  const answers = reading.text.tokens[(reading.text.sentences[clause.sentence - 1]?.to ?? 0) - 1]?.word === '?';
  const before = clause.sentence - (answers ? 2 : 1);
  if (!same || (clause.groups.length === 0 && !answers) || has(clause, 'not', 'no')) return [];
  if (reading.text.sentences[before]?.block !== clause.block) return [];
  const timed = (reading.clausesOf[before] ?? []).filter((other) => other.periods.length > 0 && !isOutOfScope(reading, other));
  const statement = timed
    .flatMap((other) => other.periods.slice(-1).flatMap((period) => periodStatement(reading, other, period) ?? []))
    .at(-1);
  return statement ? [{ ...statement, span: { from: clause.to, to: clause.to }, rule: 'kept-likewise' }] : [];
}

const shortStatement = 6;

/** “Files are not deleted.” – and not one word more, such as “at once” or “if …”. */
function neverDeletedStatements(reading: Reading, clause: Clause): Statement[] {
  const [verb] = marksOf(clause, 'delete');
  if (!verb || has(clause, 'keep', 'condition', 'act', 'link') || clause.to - clause.from > shortStatement) return [];
  if (!isNegated(reading, clause.marks, verb) || unknownWords(reading, clause.from, clause.to, clause.marks) > 0) return [];
  return [{ span: verb, value: 'unlimited', rule: 'never-deleted', weak: true }];
}

function claimsOf(reading: Reading, clause: Clause, statement: Statement): Claim[] {
  const subject = resolveSubject(reading, clause, statement.span);
  if (!subject || (statement.rule === 'kept-forever' && subject.own && subject.group.prepositional)) return [];
  return claimsOfGroup(reading, clause, subject, statement);
}

function claimsOfGroup(reading: Reading, clause: Clause, subject: Subject, statement: Statement): Claim[] {
  return factsOf(reading, clause, subject, statement).map(({ fact, weight }) => ({
    fact,
    value: fact === 'offlineMessages' && statement.rule === 'until-delivered' ? 'unlimited' : statement.value,
    rule: statement.rule,
    sentence: clause.sentence,
    strength: weight + strengthOf(reading, clause) - (statement.weak ? 2 : 0),
    own: subject.own,
    exceptional: isExceptional(reading, clause, statement),
  }));
}

/** “During attacks …, for 24 hours”: the special case is named before the time. */
const isExceptional = (reading: Reading, { sentence }: Clause, { span, rule }: Statement): boolean =>
  rule !== 'no-fixed-period' &&
  (reading.marks[sentence] ?? []).some(({ kind, from }) => kind === 'exception' && from < span.from);

function factsOf(reading: Reading, clause: Clause, { group }: Subject, { rule }: Statement) {
  const facts = factsOfGroup(swallowedBy(clause, group), { talk: talkAround(reading, clause), kept: has(clause, 'keep') });
  return facts
    .map((found) =>
      found.fact === 'messageArchive' && isForOffline(clause, group) ? { ...found, fact: 'offlineMessages' as const } : found,
    )
    .filter(
      ({ fact }) =>
        !(fact === 'ipLogs' && isAboutWeb(reading, clause)) &&
        !(rule === 'until-delivered' && fact !== 'offlineMessages' && !(fact === 'messageArchive' && endsWithDelivery(clause))),
    );
}

/** “Your data may remain in backups for 14 days” is about backups. */
const swallowedBy = ({ groups }: Clause, group: Group): Group =>
  groups.find(
    ({ heads, modifiers, prepositional }) => prepositional && [...heads, ...modifiers].some(({ kind }) => kind === 'backup'),
  ) ?? group;

/** “If a message comes while you are offline, it is kept until …”. */
const isForOffline = ({ groups, periods }: Clause, group: Group): boolean =>
  periods.length <= 1 && groups.some((other) => other !== group && other.heads.some(({ kind }) => kind === 'offline'));
