import { describe, expect, it } from 'vitest';
import { formatMessage } from './message.ts';
import { english } from './messages/en/index.ts';
import {
  accountDeletionWays,
  operatorKinds,
  type PolicyFact,
  policyFactIds,
  policyRefusals,
  policySources,
  retentionFactIds,
  retentionWords,
  sharingKinds,
  transparencies,
} from './policy.ts';
import { policyValueMessage } from './policyValueMessage.ts';

const say = (fact: PolicyFact['fact'], value: PolicyFact['value']): string =>
  formatMessage(english, policyValueMessage({ fact, value }));

describe('the value of a fact', () => {
  it.each([
    ['messageArchive', 14, 'kept for 14 days'],
    ['ipLogs', 1, 'kept for one day at most'],
    ['fileUpload', 'unlimited', 'kept with no fixed end'],
    ['inactiveAccountDeletion', 365, 'deleted or closed after 365 days without use'],
    ['minimumAge', 16, '16 years'],
    ['jurisdiction', 'DE', 'DE'],
    ['backups', 'unstated', 'not stated'],
  ] as const)('%s %s', (fact, value, text) => expect(say(fact, value)).toBe(text));

  it('has words for every fact and every value', () => {
    const values = [
      ...retentionFactIds.flatMap((fact) => retentionWords.map((value) => [fact, value] as const)),
      ...accountDeletionWays.map((value) => ['accountDeletionByUser', value] as const),
      ...sharingKinds.map((value) => ['thirdPartySharing', value] as const),
      ...operatorKinds.map((value) => ['operatorKind', value] as const),
    ];
    const unsaid = values.filter(([fact, value]) => say(fact, value).startsWith('policy.'));
    const ids = [
      ...policyFactIds.map((id) => `policy.fact.${id}`),
      ...transparencies.map((id) => `policy.transparency.${id}`),
      ...policyRefusals.map((id) => `policy.refusal.${id}`),
      ...policySources.map((id) => `policy.source.${id}`),
    ];
    expect(unsaid).toEqual([]);
    expect(ids.filter((id) => english[id] === undefined)).toEqual([]);
  });
});
