import { type Fact, message, type StoredObservation, type SuiteResult, suiteCategories, suiteLevels } from '@signpost/contracts';
import { testAnswer } from './account/accountAnswer.ts';
import { type Configured, type Evidence, evidenceOf } from './evidence.ts';
import { factLooks } from './facts.ts';
import { type Requirement, type SuiteRow, suiteRows } from './suiteRows.ts';
import { reasonFor } from './vantage.ts';
import { answersById } from './xepAnswers.ts';

type Answers = ReadonlyMap<string, Fact>;
type Row = SuiteResult['rows'][number];

/** Where the provider stands in the compliance suite, for each category and level and for all together. */
export function suiteOf(observations: readonly StoredObservation[], configured: Configured): SuiteResult[] {
  const evidence = evidenceOf(observations, configured);
  return suiteFrom(answersById(evidence), evidence);
}

export function suiteFrom(answers: Answers, evidence: Evidence): SuiteResult[] {
  return [...suiteCategories, 'all' as const].flatMap((category) =>
    suiteLevels.map((level) => {
      const rows = suiteRows.filter((row) => (category === 'all' || row.category === category) && row.levels.includes(level));
      return resultOf(
        category,
        level,
        rows.map((row) => rowOf(row, answers, evidence)),
      );
    }),
  );
}

function rowOf({ id, needs }: SuiteRow, answers: Answers, evidence: Evidence): Row {
  const facts = needs.map((need) => factFor(need, answers, evidence));
  const decisive = facts.find(({ answer }) => answer === 'no') ?? facts.find(({ answer }) => answer === 'unknown');
  return { id, ...(decisive ?? facts.find(({ answer }) => answer === 'claimed') ?? facts[0] ?? needsAccount) };
}

const needsAccount: Fact = { answer: 'unknown', reason: 'needs-account' };

function factFor(need: Requirement, answers: Answers, evidence: Evidence): Fact {
  if (need === 'streams') return bothDirections('client-stream-answers', 'server-stream-answers', evidence);
  if (need === 'tls') return bothDirections('client-tls', 'server-tls', evidence);
  if (need === 'account') return testAnswer('roster', evidence) ?? needsAccount;
  if (need === 'not-visible') return { answer: 'unknown', reason: evidence.account ? 'not-found' : 'hidden-by-software' };
  return answers.get(need.slice('xep:'.length)) ?? needsAccount;
}

type Look = keyof typeof factLooks;

/** Proved by a stream in each direction. A stream that failed is a matter of reachability, not of support. */
function bothDirections(client: Look, server: Look, evidence: Evidence): Fact {
  const id = factLooks[client](evidence);
  if (id === null) return { answer: 'unknown', reason: reasonFor('C1', evidence) };
  if (factLooks[server](evidence) === null) return { answer: 'unknown', reason: reasonFor('S1', evidence) };
  return { answer: 'yes', vantage: 'C1', observationId: id };
}

function resultOf(category: SuiteResult['category'], level: SuiteResult['level'], rows: Row[]): SuiteResult {
  const passed = rows.filter(({ answer }) => answer === 'yes').length;
  const checked = passed + rows.filter(({ answer }) => answer === 'no').length;
  const claimed = rows.filter(({ answer }) => answer === 'claimed').length;
  const needAccount = rows.filter(onlyAccountTells).length;
  const counts = {
    total: rows.length,
    checked,
    passed,
    failed: checked - passed,
    needAccount,
    unseen: rows.length - checked - needAccount,
  };
  return { category, level, total: rows.length, checked, passed, claimed, needAccount, summary: summaryOf(counts), rows };
}

/** What is merely claimed takes an account to prove, like what is not visible at all. */
const onlyAccountTells = ({ answer, reason }: Row): boolean =>
  answer === 'claimed' || (answer === 'unknown' && (reason === 'needs-account' || reason === 'hidden-by-software'));

function summaryOf(counts: { checked: number; failed: number; needAccount: number; unseen: number } & Record<string, number>) {
  const outcome = counts.checked === 0 ? 'none-checked' : counts.failed === 0 ? 'all-pass' : 'some-fail';
  const rest = counts.unseen === 0 ? '' : counts.needAccount > 0 ? '-unseen' : '-only-unseen';
  const suffix = rest === '' && counts.needAccount > 0 ? '-account' : rest;
  return message(`suite.summary.${outcome}${suffix}`, counts);
}
