import { createHash } from 'node:crypto';
import type { TlsDetails } from '@signpost/net';
import { readCertificate } from '@signpost/tls-prober';
import type { StreamSession } from '../stream/streamSession.ts';
import type { ChannelBindingType } from './chooseMechanism.ts';

/** What binds the login to this TLS session; `null` where it cannot be had. */
export function channelBindingData(type: ChannelBindingType, session: StreamSession, details: TlsDetails): Uint8Array | null {
  return type === 'tls-server-end-point' ? endPoint(details) : session.channelBinding(type);
}

/** The certificate's hash by its own signature's hash; SHA-256 in place of MD5 and SHA-1 (RFC 5929 §4.1). */
function endPoint({ chainDer: [leaf] }: TlsDetails): Uint8Array | null {
  if (!leaf) return null;
  const bits = /sha-?(224|256|384|512)/i.exec(readCertificate(leaf)?.signatureAlgorithm ?? '')?.[1];
  return createHash(`sha${bits ?? '256'}`)
    .update(leaf)
    .digest();
}
