import type { OperatorPage } from '@signpost/contracts';
import {
  activeClaims,
  type Database,
  findSession,
  getProvider,
  getTestAccount,
  latestRun,
  listAudit,
  listingFacts,
  type OperatorSession,
  operatorWord,
  optOutsOf,
} from '@signpost/db';
import type { ReadContext } from '../read-context.ts';
import { subscriptionsOf } from '../subscriptions/operator-subscriptions.ts';
import { hashOf } from './claim-token.ts';

/** Somebody who has proved a domain, by the session that they act in. */
export interface Operator extends OperatorSession {
  /** Names the session in the database. */
  hash: string;
}

/** Whom a browser's secret belongs to; `null` where it is nobody's, or somebody's of another domain. */
export async function findOperator(
  { database, clock }: ReadContext,
  domain: string,
  secret: string | null,
): Promise<Operator | null> {
  if (secret === null) return null;
  const hash = hashOf(secret);
  const session = await findSession(database, hash, clock.now());
  return session?.domain === domain ? { ...session, hash } : null;
}

/** Everything that an operator sees of their own. */
export async function operatorPage(
  { database, clock }: ReadContext,
  { domain, claimId }: Operator,
  keepsAccounts: boolean,
): Promise<OperatorPage> {
  const [facts, provider, word, optOuts, account, claims, audit, latest, subscriptions] = await Promise.all([
    listingFacts(database, domain),
    getProvider(database, domain, clock.now()),
    operatorWord(database, domain),
    optOutsOf(database, domain),
    getTestAccount(database, domain),
    activeClaims(database, domain),
    listAudit(database, domain),
    latestRun(database, domain),
    subscriptionsOf({ database }, domain),
  ]);
  const { wantsUnlisted, looksOften, ...said } = word;
  return {
    domain,
    listing: facts?.listing ?? (optOuts.levels.includes('all') ? 'opted-out' : 'unlisted'),
    wantsUnlisted,
    looksOften,
    optOuts: optOuts.levels,
    rooms: optOuts.rooms,
    testAccount: account && { givenAt: account.createdAt.toISOString(), refusals: account.refusals },
    keepsAccounts,
    word: said,
    findings: distinctFindings(provider?.assessment?.findings ?? []),
    claims: claims.map((claim) => ({
      id: claim.id,
      via: claim.via,
      provedAt: claim.provedAt.toISOString(),
      nextCheckAt: claim.nextCheckAt.toISOString(),
      failures: claim.failures,
      own: claim.id === claimId,
    })),
    audit,
    latestTest: latest?.id ?? null,
    ...(provider?.assessment?.coming ? { coming: provider.assessment.coming } : {}),
    subscriptions,
  };
}

type Findings = OperatorPage['findings'];

/** One line for each check and direction, the worst outcome of its targets. */
function distinctFindings(findings: readonly Findings[number][]): Findings {
  const order = ['fail', 'warn', 'unknown', 'info', 'pass'];
  const worst = new Map<string, Findings[number]>();
  for (const { check, direction, outcome } of findings) {
    const key = `${check} ${direction}`;
    const known = worst.get(key);
    if (!known || order.indexOf(outcome) < order.indexOf(known.outcome)) worst.set(key, { check, direction, outcome });
  }
  return [...worst.values()].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome)).slice(0, 300);
}

/** For verbs that act for an operator. */
export interface OperatorContext extends ReadContext {
  database: Database;
}
