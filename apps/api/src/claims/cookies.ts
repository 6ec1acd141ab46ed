import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ClaimMeans } from './ClaimMeans.ts';

/** `pending`: somebody is about to prove a domain. `operator`: they have. `webhook`: the secret of one that was just made. */
export type CookieKind = 'pending' | 'operator' | 'webhook';

/** One for each domain, so that no session of one can stand in for another's. `__Host-` binds it to this very host (RFC 6265bis §4.1.3.2). */
export function cookieName(kind: CookieKind, domain: string, secure: boolean): string {
  const mark = createHash('sha256').update(domain).digest('hex').slice(0, 12);
  return `${secure ? '__Host-' : ''}signpost-${kind}-${mark}`;
}

/** The secret that a browser holds for a domain, if its cookie bears our signature. */
export function readSecret(request: FastifyRequest, kind: CookieKind, domain: string, { secure }: ClaimMeans): string | null {
  const raw = request.cookies[cookieName(kind, domain, secure)];
  const { valid, value } = raw === undefined ? { valid: false, value: null } : request.unsignCookie(raw);
  const [of, secret] = valid && value ? value.split(' ') : [];
  return of === `${kind}:${domain}` && secret ? secret : null;
}

export function giveSecret(
  reply: FastifyReply,
  kind: CookieKind,
  domain: string,
  secret: string,
  { secure, maxAge }: { secure: boolean; maxAge: number },
): void {
  reply.setCookie(cookieName(kind, domain, secure), `${kind}:${domain} ${secret}`, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'lax',
    signed: true,
    maxAge,
  });
}

export const takeSecret = (reply: FastifyReply, kind: CookieKind, domain: string, { secure }: ClaimMeans): void => {
  reply.clearCookie(cookieName(kind, domain, secure), { path: '/', httpOnly: true, secure, sameSite: 'lax' });
};
