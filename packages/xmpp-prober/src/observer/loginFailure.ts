import { type Failure, type FailureCode, Fault, failure } from '@signpost/contracts';

const codes: Readonly<Record<string, FailureCode>> = {
  ECONNREFUSED: 'connect-refused',
  ETIMEDOUT: 'connect-timeout',
  EHOSTUNREACH: 'connect-unreachable',
  ENETUNREACH: 'connect-unreachable',
  ENOTFOUND: 'dns-not-found',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
};

/** Why our observer did not come online. A wrong password and the like are our own fault. */
export function loginFailure(error: unknown): Failure {
  if (error instanceof Fault) return failure('our-fault', error.message);
  const { code = '', name = '', message = '' } = (error ?? {}) as { code?: string; name?: string; message?: string };
  const known = codes[code];
  if (known) return failure(known, code);
  if (name === 'TimeoutError') return failure('connect-timeout', 'our home server did not answer');
  if (/CERT|SIGNATURE|ALTNAME|ISSUER|SSL|TLS/.test(code)) return failure('tls-failed', code);
  return failure('our-fault', message || name || 'login failed');
}
