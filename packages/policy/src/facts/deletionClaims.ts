import type { Reading } from '../clauses/Reading.ts';
import { scopeOf } from '../clauses/scopeOf.ts';
import type { Claim } from './Claim.ts';

/** How a person gets rid of the account: by themselves, or by asking. */
export function deletionClaims(reading: Reading): Claim[] {
  return reading.text.sentences.flatMap(({ block }, sentence) => {
    const marks = reading.marks[sentence] ?? [];
    const scope = scopeOf(reading, block);
    const self = marks.some(({ kind }) => kind === 'deleteYourself');
    const asked = marks.some(({ kind }) => kind === 'deleteOnRequest');
    if (scope === 'web' || !(self || asked)) return [];
    const value = self && !asked ? 'self-service' : self ? 'self-service' : 'on-request';
    const strength = value === 'self-service' ? 3 : 2;
    const rule = value === 'self-service' ? 'delete-yourself' : 'delete-on-request';
    return [{ fact: 'accountDeletionByUser' as const, value, rule, sentence, strength, own: true, exceptional: false }];
  });
}
