import type {
  PolicyState,
  PolicySummary,
  RetentionFactId,
  RetentionRow,
  RetentionValue,
  SourcedFact,
  Transparency,
} from '@signpost/contracts';

const asked = { archive: 'messageArchive', files: 'fileUpload', ipLogs: 'ipLogs' } as const;
type Asked = keyof typeof asked;

/** As a number that grows with the time; `null` where nothing is stated. */
const daysOf = (value: RetentionValue): number | null =>
  value === 'unstated' ? null : value === 'none' ? 0 : value === 'unlimited' ? Number.POSITIVE_INFINITY : value;

/** What lists show. Where sources contradict each other, people are promised the worse: data kept longer, files shorter. */
export function summarizePolicy(given: {
  state: PolicyState;
  transparency: Transparency | null;
  facts: readonly SourcedFact[];
  retention: readonly RetentionRow[];
  readAt: string | null;
}): PolicySummary {
  const { state, transparency, facts, retention, readAt } = given;
  const said = (name: Asked) => worst(allValues(asked[name], facts, retention), name === 'files' ? 'shortest' : 'longest');
  const quoted = (Object.keys(asked) as Asked[]).filter((name) =>
    facts.some(({ fact, value, quote }) => fact === asked[name] && value !== 'unstated' && quote !== null),
  );
  return {
    ...{ state, transparency, quoted, readAt },
    archive: said('archive'),
    files: said('files'),
    ipLogs: said('ipLogs'),
    ...operatorCountry(facts),
  };
}

/** Where servers stand says nothing of who runs them; and where texts differ, nobody can say. */
function operatorCountry(facts: readonly SourcedFact[]): Pick<PolicySummary, 'operatorCountry'> {
  const told = facts.filter(
    ({ fact, value, rule }) => fact === 'jurisdiction' && value !== 'unstated' && !rule?.endsWith('.servers-in'),
  );
  const countries = new Set(told.flatMap(({ value, conflict = [] }) => [value, ...conflict.map((other) => other.value)]));
  const [only] = countries;
  return countries.size === 1 && typeof only === 'string' ? { operatorCountry: only.toLowerCase() } : {};
}

/** All that is said of it, what the same text says otherwise included. */
function allValues(id: RetentionFactId, facts: readonly SourcedFact[], retention: readonly RetentionRow[]): RetentionValue[] {
  const statements = retention.filter(({ fact }) => fact === id).flatMap((row) => row.statements.map(({ value }) => value));
  const inTexts = facts
    .filter(({ fact }) => fact === id)
    .flatMap(({ value, conflict = [] }) => [value, ...conflict.map((other) => other.value)]);
  return [...statements, ...inTexts].filter((value): value is RetentionValue => value !== 'invalid');
}

function worst(values: readonly RetentionValue[], which: 'longest' | 'shortest'): RetentionValue {
  const said = values.filter((value) => daysOf(value) !== null);
  const order = (a: RetentionValue, b: RetentionValue) => (daysOf(a) ?? 0) - (daysOf(b) ?? 0);
  return (which === 'longest' ? said.toSorted((a, b) => order(b, a)) : said.toSorted(order))[0] ?? 'unstated';
}
