import { type PolicyFact, policyFactIds } from '@signpost/contracts';
import type { Reading } from './clauses/Reading.ts';
import { aboutClaims } from './facts/aboutClaims.ts';
import type { Claim } from './facts/Claim.ts';
import { deletionClaims } from './facts/deletionClaims.ts';
import { inactivityClaims } from './facts/inactivityClaims.ts';
import { mentionOf } from './facts/mentionOf.ts';
import { retentionClaims } from './facts/retentionClaims.ts';
import { sharingClaims } from './facts/sharingClaims.ts';
import { unstated } from './facts/unstated.ts';
import { weighClaims } from './facts/weighClaims.ts';

const readers = [retentionClaims, inactivityClaims, deletionClaims, sharingClaims, aboutClaims];

/** Every fact once: the strongest of what the text claims on it, or that it states nothing. */
export function readFacts(reading: Reading): PolicyFact[] {
  const claims: Claim[] = readers.flatMap((read) => read(reading));
  return policyFactIds.map(
    (fact) => weighClaims(reading, fact, claims) ?? mentionOf(reading, fact) ?? unstated(fact, reading.rules.language),
  );
}
