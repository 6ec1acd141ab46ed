import type { Flight } from '../reader/flightReader.ts';
import type { ServerHello } from '../reader/serverHello.ts';
import type { Tls13Facts } from '../tls13/tls13Session.ts';
import type { HelloAnswer } from './helloOutcome.ts';

/** The answer that a plain flight (TLS ≤ 1.2) shows. */
export const legacyAnswer = (hello: ServerHello, flight: Flight): HelloAnswer => ({
  kind: 'answer',
  version: hello.version,
  suite: hello.suite,
  group: flight.keyExchange?.group ?? null,
  prime: flight.keyExchange?.prime ?? null,
  chain: flight.chain,
  stapled: flight.stapled,
  timestamps: hello.timestamps,
  compression: hello.compression !== 0,
  secureRenegotiation: hello.secureRenegotiation,
  extendedMasterSecret: hello.extendedMasterSecret,
  alpn: hello.alpn,
  earlyData: null,
  clientCertificateAsked: flight.complete ? flight.clientCertificateAsked : null,
});

/** The answer of a TLS 1.3 server, with what a finished handshake showed of it. */
export const tls13Answer = (hello: ServerHello, facts: Tls13Facts | null): HelloAnswer => ({
  kind: 'answer',
  version: hello.version,
  suite: hello.suite,
  group: hello.group,
  prime: null,
  chain: facts?.chain ?? null,
  stapled: null,
  timestamps: null,
  compression: null,
  secureRenegotiation: null,
  extendedMasterSecret: null,
  alpn: facts?.chain ? facts.alpn : undefined,
  earlyData: facts?.earlyData ?? null,
  clientCertificateAsked: facts?.chain ? facts.clientCertificateAsked : null,
});
