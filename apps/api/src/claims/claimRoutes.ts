import { operatorStateSchema } from '@signpost/contracts';
import { claimDomain, claimTimes, claimTokenOf, newSecret, operatorPage } from '@signpost/directory';
import { isPublicSuffix } from '@signpost/net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors/Refusal.ts';
import { domainParams } from '../routes/domainParams.ts';
import type { ApiServer } from '../server.ts';
import type { ClaimMeans } from './ClaimMeans.ts';
import { giveSecret, readSecret, takeSecret } from './cookies.ts';
import { assertOwnForm, csrfSecretOfPending, csrfTokenOf, newCsrfSecret, operatorOf } from './guard.ts';

const daySeconds = 86_400;
const pendingSeconds = 7 * daySeconds;
export const base = '/api/v1/operators/:domain';
export const hidden = { hide: true, params: domainParams } as const;

/** Where a form leads back to. */
export const backTo = (reply: FastifyReply, domain: string, query: Record<string, string> = {}): FastifyReply =>
  reply
    .code(303)
    .header('location', `/operators/${domain}${searchOf(query)}`)
    .send();

const searchOf = (query: Record<string, string>): string => {
  const search = new URLSearchParams(query).toString();
  return search === '' ? '' : `?${search}`;
};

/** How a browser comes to act for a domain: it asks, publishes what it is told, and has us look. */
export function claimRoutes(app: ApiServer, means: ClaimMeans): void {
  app.get(base, { schema: { ...hidden, response: { 200: operatorStateSchema } } }, async (request) =>
    stateFor(request, request.params.domain, means),
  );
  app.post(`${base}/claim`, { config: { rateLimit: { max: 20, timeWindow: 3_600_000 } }, schema: hidden }, (request, reply) => {
    const { domain } = request.params;
    assertSameSite(request);
    if (isPublicSuffix(domain)) throw new Refusal(400, 'error.public-suffix');
    giveSecret(reply, 'pending', domain, newSecret(), { secure: means.secure, maxAge: pendingSeconds });
    return backTo(reply, domain);
  });
  app.post(`${base}/check`, { config: { rateLimit: { max: 10, timeWindow: 60_000 } }, schema: hidden }, (request, reply) =>
    check(request, reply, request.params.domain, means),
  );
}

async function stateFor(request: FastifyRequest, domain: string, means: ClaimMeans) {
  const operator = await operatorOf(request, domain, means);
  if (operator) {
    const page = await operatorPage(means, operator, means.keys !== null);
    const webhookSecret = readSecret(request, 'webhook', domain, means);
    return { state: 'claimed' as const, csrf: csrfTokenOf(operator.csrfSecret), page, webhookSecret };
  }
  const secret = readSecret(request, 'pending', domain, means);
  if (secret === null) return { state: 'none' as const };
  const csrf = csrfTokenOf(csrfSecretOfPending(secret));
  return { state: 'pending' as const, csrf, token: claimTokenOf(domain, secret), observer: means.observer };
}

async function check(request: FastifyRequest, reply: FastifyReply, domain: string, means: ClaimMeans): Promise<FastifyReply> {
  const secret = readSecret(request, 'pending', domain, means);
  if (secret === null) throw new Refusal(401, 'error.not-proved');
  assertOwnForm(request, csrfSecretOfPending(secret));
  const outcome = await claimDomain(means, domain, { secret, csrfSecret: newCsrfSecret() });
  if (outcome.kind === 'not-found') return backTo(reply, domain, { problem: 'not-found' });
  takeSecret(reply, 'pending', domain, means);
  if (outcome.kind === 'spent') return backTo(reply, domain, { problem: 'spent' });
  const maxAge = Math.floor(claimTimes.sessionMs / 1000);
  giveSecret(reply, 'operator', domain, outcome.secret, { secure: means.secure, maxAge });
  return backTo(reply, domain, { done: 'proved' });
}

/** To ask for a token changes nothing but the asker's own cookie; even so, no other site may make them ask. */
function assertSameSite({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Refusal(403, 'error.not-your-form');
}
