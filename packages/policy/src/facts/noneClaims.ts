import { type Clause, type Group, has, marksOf } from '../clauses/Clause.ts';
import { isNegated } from '../clauses/isNegated.ts';
import type { Reading } from '../clauses/Reading.ts';
import { titleMarks } from '../clauses/scopeOf.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { Block } from '../text/PolicyText.ts';
import type { Claim } from './Claim.ts';
import { strengthOf, talkAround } from './retentionClaims.ts';
import { factsOfGroup } from './retentionFacts.ts';

/** “We do not keep …”, “no logs are kept”, an item under “What we don't store”, “Do you keep logs? No.” */
export function noneClaims(reading: Reading, clause: Clause): Claim[] {
  if (clause.periods.length > 0 || has(clause, 'qualified', 'longer', 'forever', 'delivered')) return [];
  const groups = [...deniedGroups(reading, clause), ...deniedByTitle(reading, clause), ...deniedByAnswer(reading, clause)];
  const web = (reading.marks[clause.sentence] ?? []).some(({ kind }) => kind === 'web');
  return groups.flatMap((group) =>
    factsOfGroup(group, { talk: talkAround(reading, clause), kept: true })
      .filter(({ fact }) => !(web && fact === 'ipLogs'))
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

function deniedGroups(reading: Reading, clause: Clause): Group[] {
  const verbs = marksOf(clause, 'keep');
  const lacking = marksOf(clause, 'contain').find((verb) => isNegated(reading, clause.marks, verb));
  if (lacking) return objectOf(clause, lacking, lacking).filter(({ heads }) => heads.some(({ kind }) => kind === 'ip'));
  const denied = verbs.find((verb) => isNegated(reading, clause.marks, verb));
  if (denied) return objectOf(clause, denied, verbs.at(-1) as Mark);
  const made = [...verbs, ...marksOf(clause, 'make')][0];
  if (!made) return [];
  return clause.groups.filter((group) =>
    marksOf(clause, 'no').some(({ to, from }) => group.from >= from && group.from - to <= 2),
  );
}

/** What follows the verb at once, or else the subject before it. */
function objectOf(clause: Clause, first: Mark, last: Mark): Group[] {
  const { groups } = clause;
  const after = groups.filter((group) => group.from >= first.to && !group.prepositional && group.from - last.to <= 5);
  if (after.length > 0)
    return has(clause, 'neither') ? groups.filter((group) => !group.prepositional || group.from >= first.to) : after;
  const before = groups.filter((group) => group.to <= first.from);
  const free = before.filter(({ prepositional }) => !prepositional);
  return (free.length > 0 ? free : before).slice(-1);
}

const farthestHead = 6;

/** The item names a thing and says nothing of it; what holds the list does. */
function deniedByTitle(reading: Reading, clause: Clause): Group[] {
  const block = reading.text.blocks[clause.block] as Block;
  if (clause.opener !== 'start' || has(clause, 'keep', 'delete', 'act', 'not', 'no')) return [];
  const first = reading.sentencesOf.get(clause.block)?.[0];
  const above = [...block.parents, ...block.headings][0];
  if (block.kind !== 'item' || first !== clause.sentence || above === undefined) return [];
  const marks = titleMarks(reading, above);
  const denies =
    marks.some((mark) => mark.kind === 'keep' && isNegated(reading, marks, mark)) &&
    !marks.some(({ kind }) => kind === 'qualified' || kind === 'longer');
  const head = clause.groups[0];
  return denies && head && head.from - clause.from <= farthestHead ? [head] : [];
}

/** A question that holds thing and verb, and an answer that begins with “no”. */
function deniedByAnswer(reading: Reading, clause: Clause): Group[] {
  const answer = marksOf(clause, 'noAnswer')[0];
  if (!answer || answer.from !== clause.from) return [];
  const inBlock = reading.sentencesOf.get(clause.block) ?? [];
  const at = inBlock.indexOf(clause.sentence);
  const block = reading.text.blocks[clause.block] as Block;
  const asked = at > 0 ? inBlock[at - 1] : reading.sentencesOf.get([...block.parents, ...block.headings][0] ?? -1)?.at(-1);
  if (asked === undefined || reading.text.tokens[(reading.text.sentences[asked]?.to ?? 0) - 1]?.word !== '?') return [];
  const question = (reading.clausesOf[asked] ?? []).filter((part) => has(part, 'keep') && !has(part, 'not', 'qualified'));
  return question.flatMap(({ groups }) => groups.filter(({ prepositional }) => !prepositional).slice(0, 1));
}
