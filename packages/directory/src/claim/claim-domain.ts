import { isTokenSpent, noteAudit, openClaim, storeSession } from '@signpost/db';
import { claimTokenOf, hashOf, newSecret } from './claim-token.ts';
import { findProof, type ProofContext } from './find-proof.ts';

export const claimTimes = {
  recheckMs: 7 * 86_400_000,
  afterFailureMs: 86_400_000,
  /** So many looks in a row without a proof end a claim. */
  mostFailures: 3,
  sessionMs: 30 * 86_400_000,
} as const;

/** `secret` and `csrfSecret` are the new session's: the browser gets the first, never the second. */
export type ClaimOutcome = { kind: 'proved'; secret: string; expiresAt: Date } | { kind: 'not-found' } | { kind: 'spent' };

/**
 * Turns the secret of a browser whose token is published into a session of its own, with a secret that nobody had before.
 * A token of a claim that is over proves nothing any more.
 */
export async function claimDomain(
  context: ProofContext,
  domain: string,
  { secret, csrfSecret }: { secret: string; csrfSecret: string },
): Promise<ClaimOutcome> {
  const { database, net } = context;
  const token = claimTokenOf(domain, secret);
  if (await isTokenSpent(database, token)) return { kind: 'spent' };
  const proof = await findProof(context, domain, token);
  if (!proof) return { kind: 'not-found' };
  const at = net.clock.now();
  const claim = await openClaim(database, { domain, token, ...proof, at, nextCheckAt: later(at, claimTimes.recheckMs) });
  if (!claim) return { kind: 'spent' };
  const session = { secret: newSecret(), expiresAt: later(at, claimTimes.sessionMs) };
  await storeSession(database, { hash: hashOf(session.secret), claimId: claim.id, csrfSecret, at, expiresAt: session.expiresAt });
  await noteAudit(database, { domain, at, action: 'proved', by: claim.id, detail: proof.sender ?? proof.via });
  return { kind: 'proved', ...session };
}

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
