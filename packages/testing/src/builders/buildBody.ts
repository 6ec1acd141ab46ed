import type { DnsBody, StreamBody, StreamFeatures, TlsSession } from '@signpost/contracts';

/** DNS of a domain without any XMPP records. */
export const buildDnsBody = (parts: Partial<DnsBody> = {}): DnsBody => ({
  kind: 'dns',
  dnssec: 'insecure',
  validating: true,
  services: [],
  caa: [],
  caaDomain: null,
  ...parts,
});

/** Features that offer STARTTLS and nothing else. */
export const buildFeatures = (parts: Partial<StreamFeatures> = {}): StreamFeatures => ({
  starttls: { offered: true, required: true },
  mechanisms: [],
  sasl2: null,
  channelBindings: [],
  dialback: { offered: false, errors: false },
  register: false,
  registerToken: false,
  registerFlows: [],
  limits: null,
  compression: [],
  all: [],
  ...parts,
});

/** TLS 1.3 with a trusted certificate that names the domain. */
export const buildTlsSession = (parts: Partial<TlsSession> = {}): TlsSession => ({
  version: 'TLSv1.3',
  suite: 'TLS_AES_256_GCM_SHA384',
  group: 'X25519',
  alpn: null,
  chain: [],
  trust: { chainTrusted: true, nameMatches: true, validNow: true },
  handshakeMs: 20,
  ...parts,
});

/** A client stream that came all the way over STARTTLS. */
export const buildStreamBody = (parts: Partial<StreamBody> = {}): StreamBody => ({
  kind: 'stream',
  direction: 'c2s',
  security: 'starttls',
  host: 'xmpp.example.org',
  port: 5222,
  address: '192.0.2.1',
  family: 4,
  reached: 'features-after-tls',
  before: buildFeatures(),
  after: buildFeatures({ starttls: { offered: false, required: false }, mechanisms: ['SCRAM-SHA-256'] }),
  tls: buildTlsSession(),
  ownCertificate: false,
  connectMs: 5,
  featuresMs: 5,
  streamFrom: 'example.org',
  streamLang: null,
  ...parts,
});
