import { createHash } from 'node:crypto';
import Csrf from '@fastify/csrf';
import { findOperator, type Operator } from '@signpost/directory';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors/Refusal.ts';
import type { ClaimMeans } from './ClaimMeans.ts';
import { readSecret } from './cookies.ts';

const tokens = new Csrf.Tokens({});

export const newCsrfSecret = (): string => tokens.secretSync();
export const csrfTokenOf = (secret: string): string => tokens.create(secret);
/** Who has not proved anything yet has no row: what guards their forms follows from their cookie. */
export const csrfSecretOfPending = (secret: string): string => createHash('sha256').update(`csrf ${secret}`).digest('base64url');

/** A form that another site made a browser send brings neither the token nor, in today's browsers, the right origin. */
export function assertOwnForm(request: FastifyRequest, csrfSecret: string): void {
  const site = request.headers['sec-fetch-site'];
  const token = (request.body as Record<string, unknown> | null)?.csrf;
  if (site !== undefined && site !== 'same-origin') throw new Refusal(403, 'error.not-your-form');
  if (typeof token !== 'string' || !tokens.verify(csrfSecret, token)) throw new Refusal(403, 'error.not-your-form');
}

/** Who asks, if they have proved the domain. */
export const operatorOf = (request: FastifyRequest, domain: string, means: ClaimMeans): Promise<Operator | null> =>
  findOperator(means, domain, readSecret(request, 'operator', domain, means));

/** Who sends a form, proved and by a page of ours; a refusal otherwise. */
export async function senderOf(request: FastifyRequest, domain: string, means: ClaimMeans): Promise<Operator> {
  const operator = await operatorOf(request, domain, means);
  if (!operator) throw new Refusal(401, 'error.not-proved');
  assertOwnForm(request, operator.csrfSecret);
  return operator;
}
