import { constants } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import { Fault } from '@signpost/contracts';
import type { TlsRequest } from '../types.ts';

/** `strict` is for our own use of the web; `lenient` agrees to what is weak, so that it can be seen and reported. */
export type Strictness = 'strict' | 'lenient';
export type SecureContexts = (
  request: Pick<TlsRequest, 'minVersion' | 'maxVersion' | 'identity'>,
  strictness: Strictness,
) => SecureContext;

/** Node leaves TLS 1.3 out when a list names none of its suites. Level 0 lets SHA-1, short keys and TLS 1.0 through. */
const usualCiphers = 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256';
const rareCiphers = 'TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256';
const lenientCiphers = `${usualCiphers}:${rareCiphers}:DEFAULT@SECLEVEL=0`;
const mostContexts = 16;

/** Contexts are kept, as reading Mozilla's roots anew for each session is slow. */
export function createSecureContexts(extraCas: readonly string[]): SecureContexts {
  const contexts = new Map<string, SecureContext>();
  return (request, strictness) => {
    const key = JSON.stringify([strictness, request.minVersion, request.maxVersion, request.identity]);
    const context = contexts.get(key) ?? createContext(request, strictness, extraCas);
    if (contexts.size >= mostContexts) contexts.clear();
    contexts.set(key, context);
    return context;
  };
}

function createContext(
  { minVersion, maxVersion, identity }: Parameters<SecureContexts>[0],
  strictness: Strictness,
  extraCas: readonly string[],
) {
  const lenient = {
    minVersion: minVersion ?? 'TLSv1',
    ciphers: lenientCiphers,
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  } as const;
  const strict = { minVersion: minVersion ?? 'TLSv1.2' } as const;
  try {
    return createSecureContext({
      ca: [...rootCertificates, ...extraCas],
      ...(strictness === 'strict' ? strict : lenient),
      ...(maxVersion ? { maxVersion } : {}),
      ...(identity ? { cert: identity.certificate, key: identity.key } : {}),
    });
  } catch (cause) {
    throw new Fault('certificate-unusable', 'Our own certificate, its key or a configured CA cannot be read.', { cause });
  }
}
