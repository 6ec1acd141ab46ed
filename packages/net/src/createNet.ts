import { sendDatagram } from './datagram/sendDatagram.ts';
import { dial } from './dial/dial.ts';
import { createFetch } from './http/createFetch.ts';
import { createSecureContexts } from './tls/createSecureContexts.ts';
import { createTrustStore } from './tls/createTrustStore.ts';
import { startTls } from './tls/startTls.ts';
import type { Net, NetOptions } from './types.ts';
import { openWebSocket } from './webSocket/openWebSocket.ts';

/** Joins the parts to the one door for outbound bytes. */
export function createNet(options: NetOptions): Net {
  const { clock, resolver, guard, identity, extraCas } = options;
  const tls = { contexts: createSecureContexts(extraCas), isTrustedRoot: createTrustStore(extraCas) };
  return {
    clock,
    resolver,
    guard,
    identity,
    extraCas,
    dial: (request) => dial(options, request),
    startTls: (plain, request) => startTls(tls, plain, request),
    fetch: createFetch({ ...options, tls }),
    openWebSocket: (request) => openWebSocket({ ...options, tls }, request),
    sendDatagram: (request) => sendDatagram(options, request),
  };
}
