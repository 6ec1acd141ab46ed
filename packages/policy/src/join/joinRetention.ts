import {
  type PolicyFact,
  type ProviderFile,
  type RetentionFactId,
  type RetentionRow,
  type RetentionStatement,
  retentionFactIds,
  retentionValueSchema,
} from '@signpost/contracts';
import type { EntityForms } from '../find/policyHintsOf.ts';
import { formStatements } from './formStatements.ts';
import { providerFileStatements } from './providerFileStatements.ts';

export interface RetentionSources {
  /** Readings of the provider's texts, each with its address. */
  policies?: readonly { url: string; facts: readonly PolicyFact[] }[];
  /** XEP-0504 forms as they came over disco#info, by entity. */
  entities?: readonly EntityForms[];
  providerFile?: { url: string; file: ProviderFile; untouched: boolean } | null;
}

/** A statement with the fact that it is on. */
export interface StatementOn {
  fact: RetentionFactId;
  statement: RetentionStatement;
}

/**
 * All sources side by side, one row a fact, in the order of `retentionFactIds`. They conflict where two of them that say
 * something say different things; `unstated` and `invalid` contradict nobody.
 */
export function joinRetention({ policies = [], entities = [], providerFile = null }: RetentionSources): RetentionRow[] {
  const all = [
    ...policies.flatMap(policyStatements),
    ...entities.flatMap(formStatements),
    ...(providerFile ? providerFileStatements(providerFile) : []),
  ];
  return retentionFactIds.map((fact) => {
    const statements = all.filter((on) => on.fact === fact).map(({ statement }) => statement);
    const said = new Set(statements.map(({ value }) => value).filter((value) => value !== 'unstated' && value !== 'invalid'));
    return { fact, statements, conflict: said.size > 1 };
  });
}

const isRetention = (fact: string): fact is RetentionFactId => (retentionFactIds as readonly string[]).includes(fact);

function policyStatements({ url, facts }: { url: string; facts: readonly PolicyFact[] }): StatementOn[] {
  return facts.flatMap(({ fact, value, quote, offset }): StatementOn[] => {
    const parsed = retentionValueSchema.safeParse(value);
    if (!isRetention(fact) || !parsed.success || parsed.data === 'unstated') return [];
    const quoted = quote !== null && offset !== null ? { quote: { quote, offset } } : {};
    return [{ fact, statement: { source: 'policy', where: url, value: parsed.data, raw: null, ...quoted } }];
  });
}
