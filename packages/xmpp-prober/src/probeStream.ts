import type { Evidence, Observation, StreamBody, TlsSession } from '@signpost/contracts';
import type { TlsDetails } from '@signpost/net';
import { readTlsSession } from '@signpost/tls-prober';
import { cleanOrNull } from './cleanText.ts';
import { readStreamFeatures } from './features/readStreamFeatures.ts';
import { evidenceOf, observe } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import { ascend, type StreamTarget } from './stream/ascend.ts';
import type { Ascent } from './stream/ascent.ts';
import { lookUnderTls12 } from './stream/lookUnderTls12.ts';

export interface StreamProbeTarget extends StreamTarget {
  /** The SRV target's name; the certificate is checked against the domain, never against this. */
  host: string;
  family: 4 | 6;
}

/**
 * Looks at one address of one SRV target: features before and after TLS, and the TLS session (RFC 6120, XEP-0368). In s2s
 * it names and proves our own domain where we have one. What went wrong is in `failure`; never throws on remote input.
 */
export function probeStream(context: ProbeContext, target: StreamProbeTarget): Promise<Observation> {
  const { domain, direction, host, port, security, address } = target;
  return observe(context, { domain, direction, target: `${host}:${port}/${security}`, address }, async () => {
    const ascent = await ascend(context, target);
    await ascent.session?.close();
    const underTls12 = await lookUnderTls12(context, target, ascent);
    return {
      body: { ...bodyOf(context, target, ascent), ...(underTls12 === undefined ? {} : { underTls12 }) },
      failure: ascent.failure ?? undefined,
      evidence: evidenceFrom(ascent),
    };
  });
}

function bodyOf(context: ProbeContext, target: StreamProbeTarget, ascent: Ascent): StreamBody {
  const { direction, security, host, port, address, family } = target;
  const { details, header, before, after, reached, connectMs, featuresMs } = ascent;
  return {
    kind: 'stream',
    ...{ direction, security, host, port, address, family, reached, connectMs, featuresMs },
    before: before && readStreamFeatures(before.element),
    after: after && readStreamFeatures(after.element),
    tls: details && readSession(context, target, details),
    ownCertificate: direction === 's2s' && context.identity !== null,
    ...(ascent.alpnRefused ? { alpnRefused: true } : {}),
    streamFrom: cleanOrNull(header?.from ?? null),
    streamLang: cleanOrNull(header?.lang ?? null, 60),
  };
}

function readSession({ net, issuers }: ProbeContext, { domain, direction }: StreamProbeTarget, details: TlsDetails): TlsSession {
  issuers?.learn(details);
  return readTlsSession(details, {
    domain,
    direction,
    now: net.clock.now(),
    ...(issuers ? { knownIssuers: issuers.known() } : {}),
  });
}

function evidenceFrom({ before, after, details }: Ascent): Evidence[] {
  return [
    ...(before ? [evidenceOf('features before TLS', 'application/xml', before.raw)] : []),
    ...(after ? [evidenceOf('features after TLS', 'application/xml', after.raw)] : []),
    ...(details?.chainDer.length
      ? [evidenceOf('certificates', 'application/x-pem-file', details.chainDer.map(toPem).join(''))]
      : []),
  ];
}

const toPem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END CERTIFICATE-----\n`;
