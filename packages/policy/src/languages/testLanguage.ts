import { type PolicyFact, type PolicyFactId, policyFactIds } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { createReading } from '../clauses/Reading.ts';
import { readFacts } from '../readFacts.ts';
import type { LanguageRules } from '../rules/LanguageRules.ts';
import { rulesOf } from './index.ts';

type Facts = Partial<Record<PolicyFactId, PolicyFact['value']>>;
type Statement = readonly [text: string, facts: Facts];

export interface LanguageCases {
  kept: readonly Statement[];
  notKept: readonly Statement[];
  /** Texts that speak of times or of data, and state nothing on messages, files, logs or backups. */
  silent: readonly string[];
  accounts: readonly Statement[];
  sharing: readonly Statement[];
  about: readonly Statement[];
}

const kinds = ['messageArchive', 'roomArchive', 'offlineMessages', 'fileUpload', 'ipLogs', 'backups'] as const;

/** For tests: each text must state these facts of its group, and no other. */
export function testLanguage(language: string, cases: LanguageCases): void {
  const groups = [
    ['what is kept', cases.kept, kinds],
    ['what is not kept', cases.notKept, kinds],
    ['what states nothing', cases.silent.map((text): Statement => [text, {}]), kinds],
    ['accounts', cases.accounts, ['inactiveAccountDeletion', 'accountDeletionByUser']],
    ['sharing', cases.sharing, ['thirdPartySharing']],
    ['operator, place, age and date', cases.about, ['jurisdiction', 'operatorKind', 'minimumAge', 'lastUpdated']],
  ] as const;
  for (const [name, statements, ids] of groups) {
    describe(name, () => {
      it.each(statements.map(([text, facts]) => [text, facts] as const))('%s', (text, facts) => {
        expect(statedIn(language, text, ids)).toEqual(facts);
      });
    });
  }
}

function statedIn(language: string, text: string, ids: readonly PolicyFactId[]): Facts {
  const facts = readFacts(createReading(text, rulesOf(language) as LanguageRules));
  const stated = facts.filter(({ fact, value }) => ids.includes(fact) && value !== 'unstated');
  return Object.fromEntries(
    policyFactIds.flatMap((id) => stated.filter(({ fact }) => fact === id).map(({ value }) => [id, value])),
  );
}
