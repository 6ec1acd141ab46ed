import { type Choice, chooseQuerySchema, labRules } from '@signpost/contracts';
import { chooseProviders } from '../../../directory/src/choose/chooseProviders.ts';
import { weighCandidates } from '../../../directory/src/choose/weighCandidates.ts';
import { fixtureProviders } from './fixtureProviders.ts';

/** What the chooser answers over the fixtures, all watched for a hundred days. */
export function fixtureChoice(search: URLSearchParams): Choice {
  const query = chooseQuerySchema.parse(Object.fromEntries(search));
  const now = new Date();
  const watchedSince = new Date(now.getTime() - 100 * 86_400_000).toISOString();
  const listed = fixtureProviders.filter(({ listing }) => listing === 'listed');
  const candidates = listed.map(({ listing: _listing, assessment: _assessment, ...row }) => ({
    row: { ...row, capabilities: row.capabilities.filter(({ id }) => id !== 'contact') },
    watchedSince,
  }));
  return chooseProviders(weighCandidates(candidates, { now, rules: labRules }), query, query.seed ?? 'fixture', labRules);
}
