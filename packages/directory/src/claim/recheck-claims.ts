import { activeClaims, type Claim, dueClaims, endClaims, eraseSecrets, noteAudit, noteClaimCheck } from '@signpost/db';
import { claimTimes } from './claim-domain.ts';
import { type ProofContext, stillProved } from './find-proof.ts';

const atOnce = 20;

/**
 * Looks whether the proofs that are due still stand: weekly, daily after a failure. The third failure in a row suspends the
 * claim and ends its sessions; where it was the last of its domain, the domain's secrets go, so that whoever registers an
 * expired domain finds nothing.
 */
export async function recheckClaims(context: ProofContext): Promise<number> {
  const due = await dueClaims(context.database, context.net.clock.now(), atOnce);
  for (const claim of due) await recheck(context, claim);
  return due.length;
}

async function recheck(context: ProofContext, claim: Claim): Promise<void> {
  const { database, net } = context;
  const found = await stillProved(context, claim);
  const at = net.clock.now();
  const { recheckMs, afterFailureMs, mostFailures } = claimTimes;
  const failures = await noteClaimCheck(database, claim.id, found, new Date(at.getTime() + (found ? recheckMs : afterFailureMs)));
  if (found) return;
  const detail = `${failures} of ${mostFailures}`;
  await noteAudit(database, { domain: claim.domain, at, action: 'proof-missing', by: 'signpost', detail });
  if (failures >= mostFailures) await suspend(context, claim, at);
}

async function suspend({ database }: ProofContext, { id, domain }: Claim, at: Date): Promise<void> {
  await endClaims(database, [id], 'suspended');
  await noteAudit(database, { domain, at, action: 'suspended', by: 'signpost', detail: id });
  if ((await activeClaims(database, domain)).length === 0) await eraseSecrets(database, domain);
}
