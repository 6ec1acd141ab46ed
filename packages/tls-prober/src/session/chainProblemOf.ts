import type { Certificate, Trust } from '@signpost/contracts';

type Problem = NonNullable<Trust['chainProblem']>;

/** OpenSSL's verdicts, as Node names them. What is missing here is `invalid`. */
const problemOfCode: Readonly<Record<string, Problem>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted-issuer',
  CERT_UNTRUSTED: 'untrusted-issuer',
  CERT_REJECTED: 'untrusted-issuer',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  CA_MD_TOO_WEAK: 'weak-signature',
  CA_KEY_TOO_SMALL: 'weak-signature',
  EE_KEY_TOO_SMALL: 'weak-signature',
};

/**
 * What is wrong with a chain. OpenSSL keeps the last error alone, so that expiry hides a missing root: a chain that ends
 * in a self-signed certificate of its own is called by that. `incomplete` says that a link is proved to be missing.
 */
export function chainProblemOf(code: string, chain: readonly Certificate[], incomplete: boolean): Problem {
  const problem = problemOfCode[code] ?? 'invalid';
  if (problem === 'untrusted-issuer' && incomplete) return 'incomplete-chain';
  if (problem !== 'expired' && problem !== 'not-yet-valid') return problem;
  if (chain.at(-1)?.selfSigned !== true) return problem;
  return chain.length === 1 ? 'self-signed' : 'untrusted-issuer';
}
