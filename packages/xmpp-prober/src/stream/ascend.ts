import { type Failure, failure } from '@signpost/contracts';
import type { Connection, Result, TlsDetails, TlsRequest } from '@signpost/net';
import { readStreamFeatures } from '../features/readStreamFeatures.ts';
import type { ProbeContext } from '../probeContext.ts';
import { success } from '../result.ts';
import { type Ascent, beginAscent } from './ascent.ts';
import type { StreamHeader } from './streamHeader.ts';
import { StreamSession } from './streamSession.ts';
import { streamTimes } from './streamTimes.ts';

/** One address of one SRV target, and how TLS begins there. */
export interface StreamTarget {
  domain: string;
  direction: 'c2s' | 's2s';
  security: 'starttls' | 'direct';
  port: number;
  address: string;
  /** Holds the TLS version down. */
  maxVersion?: TlsRequest['maxVersion'];
  /** Who will log in, named under TLS alone (RFC 6120 §4.7.1); `null` where that session is not to be told. */
  userFor?(details: TlsDetails): string | null;
}

/**
 * Dials, opens a stream, secures it and opens it anew, keeping what was seen on the way. The session is left open where
 * there is one: whoever calls closes it.
 */
export async function ascend(context: ProbeContext, target: StreamTarget): Promise<Ascent> {
  const ascent = beginAscent();
  const climb = target.security === 'direct' ? climbDirect : climbStartTls;
  ascent.failure = await climb(context, target, ascent);
  return ascent;
}

/** STARTTLS (RFC 6120 §5). */
async function climbStartTls(context: ProbeContext, target: StreamTarget, ascent: Ascent): Promise<Failure | null> {
  const dialled = await connect(context, target, ascent);
  if (!dialled.ok) return dialled.failure;
  const plain = await readFeatures(context, target, ascent, 'before');
  if (plain) return plain;
  if (!ascent.before || !readStreamFeatures(ascent.before.element).starttls.offered) return failure('starttls-missing');
  const secured = await dialled.value.startTls(context.net, tlsRequest(context, target));
  return secured.ok ? readSecured(context, target, ascent, secured.value) : secured.failure;
}

/** Direct TLS (XEP-0368). Some servers break on ALPN, so that its refusal gets a second try without. */
async function climbDirect(context: ProbeContext, target: StreamTarget, ascent: Ascent): Promise<Failure | null> {
  const alpn = target.direction === 'c2s' ? 'xmpp-client' : 'xmpp-server';
  const first = await connectDirect(context, target, ascent, { alpn: [alpn] });
  if (first.ok) return readSecured(context, target, ascent, first.value);
  if (ascent.reached === 'nothing' || !['tls-failed', 'connection-lost'].includes(first.failure.code)) return first.failure;
  const second = await connectDirect(context, target, ascent, {});
  ascent.alpnRefused = second.ok;
  return second.ok ? readSecured(context, target, ascent, second.value) : first.failure;
}

/**
 * Goes just so far that the server waits for a ClientHello: connected (direct TLS), or after STARTTLS went through. The
 * caller owns the connection then.
 */
export async function openTlsReady(context: ProbeContext, target: StreamTarget): Promise<Result<Connection>> {
  const ascent = beginAscent();
  const dialled = await connect(context, target, ascent);
  if (!dialled.ok) return dialled;
  const trouble = target.security === 'direct' ? null : await askForTls(context, target, ascent, dialled.value);
  if (!trouble) return success(dialled.value.handOver());
  await dialled.value.close();
  return { ok: false, failure: trouble };
}

/** As little as shows that somebody is there: the first features, under TLS only where that is the door. Nothing is left open. */
export async function knock(context: ProbeContext, target: StreamTarget): Promise<Ascent> {
  const ascent = beginAscent();
  ascent.failure =
    target.security === 'direct' ? await climbDirect(context, target, ascent) : await peep(context, target, ascent);
  await ascent.session?.close();
  return ascent;
}

async function peep(context: ProbeContext, target: StreamTarget, ascent: Ascent): Promise<Failure | null> {
  const dialled = await connect(context, target, ascent);
  return dialled.ok ? readFeatures(context, target, ascent, 'before') : dialled.failure;
}

async function askForTls(
  context: ProbeContext,
  target: StreamTarget,
  ascent: Ascent,
  session: StreamSession,
): Promise<Failure | null> {
  const unread = await readFeatures(context, target, ascent, 'before');
  if (unread) return unread;
  if (!ascent.before || !readStreamFeatures(ascent.before.element).starttls.offered) return failure('starttls-missing');
  const asked = await session.askForTls();
  return asked.ok ? null : asked.failure;
}

async function connectDirect(
  context: ProbeContext,
  target: StreamTarget,
  ascent: Ascent,
  extra: Partial<TlsRequest>,
): Promise<Result<TlsDetails>> {
  await ascent.session?.close();
  const dialled = await connect(context, target, ascent);
  return dialled.ok ? dialled.value.beginTls(context.net, { ...tlsRequest(context, target), ...extra }) : dialled;
}

async function connect(context: ProbeContext, target: StreamTarget, ascent: Ascent): Promise<Result<StreamSession>> {
  const times = { ...streamTimes, ...context.times };
  const { net, signal } = context;
  const { domain, address, port } = target;
  const dialled = await net.dial({ domain, address, port, connectTimeoutMs: times.connectMs, signal });
  ascent.session = null;
  if (!dialled.ok) return dialled;
  ascent.reached = 'connected';
  ascent.connectMs = dialled.value.connectMs ?? null;
  ascent.session = new StreamSession(dialled.value, { clock: net.clock, signal, times });
  return success(ascent.session);
}

function readSecured(context: ProbeContext, target: StreamTarget, ascent: Ascent, details: TlsDetails): Promise<Failure | null> {
  ascent.reached = 'tls';
  ascent.details = details;
  return readFeatures(context, target, ascent, 'after');
}

async function readFeatures(
  context: ProbeContext,
  target: StreamTarget,
  ascent: Ascent,
  when: 'before' | 'after',
): Promise<Failure | null> {
  const startedAt = performance.now();
  const opened = await ascent.session?.open(headerOf(context, target, ascent.details));
  ascent.header = ascent.session?.remoteHeader ?? null;
  if (!opened?.ok) return opened?.failure ?? failure('our-fault', 'no session');
  ascent[when] = opened.value;
  ascent.reached = `features-${when}-tls`;
  ascent.featuresMs = (ascent.featuresMs ?? 0) + Math.round(performance.now() - startedAt);
  return null;
}

const headerOf = (
  { identity, net }: ProbeContext,
  { direction, domain, userFor }: StreamTarget,
  details: TlsDetails | null,
): StreamHeader => ({
  direction,
  to: domain,
  from: direction === 's2s' ? (identity?.domain ?? null) : ((details && userFor?.(details)) ?? null),
  lang: 'en',
  contact: net.identity.contact || null,
});

function tlsRequest({ identity }: ProbeContext, { domain, direction, maxVersion }: StreamTarget): TlsRequest {
  const request = { serverName: domain, ...(maxVersion ? { maxVersion } : {}) };
  if (direction === 'c2s' || !identity) return request;
  return { ...request, identity: { certificate: identity.certificate, key: identity.key } };
}
