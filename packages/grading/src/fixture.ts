import type {
  Assessment,
  Certificate,
  Direction,
  DnsBody,
  ObservationBody,
  Security,
  StoredObservation,
  StreamBody,
  StreamFeatures,
  TlsSession,
  WebBody,
} from '@signpost/contracts';
import { type AssessInput, assess, type Facts } from './assess.ts';

/** Observations for tests: a server that does everything right, to be bent in one place at a time. */
export const now = new Date('2026-03-01T12:00:00.000Z');
const domain = 'example.org';
const host = 'xmpp.example.org';
const leafHash = 'a1'.repeat(32);
const spkiHash = 'b2'.repeat(32);

const ports = {
  c2s: { starttls: 5222, direct: 5223 },
  s2s: { starttls: 5269, direct: 5270 },
} as const;

export const features = (change: Partial<StreamFeatures> = {}): StreamFeatures => ({
  starttls: { offered: false, required: false },
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
  ...change,
});

export const certificate = (change: Partial<Certificate> = {}): Certificate => ({
  sha256: leafHash,
  subject: 'CN=example.org',
  issuer: 'CN=Good CA R3',
  serialNumber: '01',
  notBefore: '2026-02-01T00:00:00.000Z',
  notAfter: '2026-05-02T00:00:00.000Z',
  keyType: 'rsa',
  keyBits: 2048,
  signatureAlgorithm: 'sha256WithRSAEncryption',
  dnsNames: [domain],
  srvNames: [],
  xmppAddresses: [],
  extendedKeyUsages: [],
  selfSigned: false,
  isCa: false,
  sctCount: 2,
  spkiSha256: spkiHash,
  ...change,
});

export const issuer = (change: Partial<Certificate> = {}): Certificate =>
  certificate({
    sha256: 'c3'.repeat(32),
    spkiSha256: 'd4'.repeat(32),
    subject: 'CN=Good CA R3',
    issuer: 'CN=Root',
    isCa: true,
    ...change,
  });

export const session = (change: Partial<TlsSession> = {}): TlsSession => ({
  version: 'TLSv1.3',
  suite: 'TLS_AES_256_GCM_SHA384',
  group: 'X25519',
  alpn: null,
  chain: [certificate(), issuer()],
  trust: { chainTrusted: true, nameMatches: true, validNow: true },
  handshakeMs: 20,
  ...change,
});

export interface StreamChange extends Partial<Omit<StreamBody, 'kind'>> {
  failure?: StoredObservation['failure'];
  slot?: string;
  observedAt?: string;
  id?: string;
}

/** A stream that went through, unless told otherwise. */
export function stream(direction: Direction, change: StreamChange = {}): StoredObservation {
  const { failure, slot, observedAt, id, ...rest } = change;
  const security: Security = rest.security ?? 'starttls';
  const body: StreamBody = {
    kind: 'stream',
    direction,
    security,
    host,
    port: ports[direction][security],
    address: '192.0.2.1',
    family: 4,
    reached: 'features-after-tls',
    before: security === 'direct' ? null : features({ starttls: { offered: true, required: true } }),
    after:
      direction === 'c2s'
        ? goodClientFeatures()
        : features({ mechanisms: ['EXTERNAL'], dialback: { offered: true, errors: false } }),
    tls: session(),
    ownCertificate: direction === 's2s',
    connectMs: 10,
    featuresMs: 40,
    streamFrom: domain,
    streamLang: 'en',
    ...rest,
  };
  const extra = {
    ...(failure ? { failure } : {}),
    ...(slot ? { slot } : {}),
    ...(observedAt ? { observedAt } : {}),
    ...(id ? { id } : {}),
  };
  return stored(body, { direction, target: `${body.host}:${body.port}/${security}`, address: body.address, ...extra });
}

export const goodClientFeatures = (change: Partial<StreamFeatures> = {}): StreamFeatures =>
  features({ mechanisms: ['SCRAM-SHA-256', 'SCRAM-SHA-256-PLUS', 'PLAIN'], channelBindings: ['tls-exporter'], ...change });

const services = {
  'xmpp-client': ['c2s', 'starttls'],
  'xmpps-client': ['c2s', 'direct'],
  'xmpp-server': ['s2s', 'starttls'],
  'xmpps-server': ['s2s', 'direct'],
} as const;

/** Signed DNS with one target for STARTTLS in each direction, pinned by DANE, and CAA. */
export function dnsBody(change: Partial<DnsBody> = {}): DnsBody {
  const names = ['xmpp-client', 'xmpp-server'] as const;
  return {
    kind: 'dns',
    dnssec: 'secure',
    validating: true,
    services: names.map((service) => serviceOf(service)),
    caa: [{ tag: 'issue', value: 'letsencrypt.org', critical: false }],
    caaDomain: domain,
    ...change,
  };
}

export function serviceOf(name: keyof typeof services, addresses: string[] = ['192.0.2.1']): DnsBody['services'][number] {
  const [direction, security] = services[name];
  return {
    service: name,
    status: 'records',
    dnssec: 'secure',
    targets: [
      {
        host,
        port: ports[direction][security],
        priority: 5,
        weight: 0,
        fallback: false,
        portForbidden: false,
        addresses: addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4, forbidden: null })),
        dnssec: 'secure',
        tlsa: [{ usage: 3, selector: 1, matchingType: 1, hex: spkiHash }],
        tlsaDnssec: 'secure',
      },
    ],
  };
}

export const dns = (change: Partial<DnsBody> = {}, failure?: StoredObservation['failure']): StoredObservation =>
  stored(dnsBody(change), failure ? { failure } : {});

export const web = (change: Partial<WebBody> = {}): StoredObservation =>
  stored({
    kind: 'web',
    resources: [],
    websocketUrls: [],
    boshUrls: [],
    providerFile: null,
    providerFileUntouched: false,
    poshFingerprints: [],
    ...change,
  });

interface StoredChange {
  direction?: Direction;
  target?: string;
  address?: string;
  slot?: string;
  observedAt?: string;
  id?: string;
  failure?: StoredObservation['failure'];
}

export function stored(body: ObservationBody, change: StoredChange = {}): StoredObservation {
  const { direction = 'none', target = '', address = '', slot = '2026-03-01T00:00:00.000Z' } = change;
  return {
    id: change.id ?? [body.kind, direction, target, address].filter(Boolean).join(' '),
    key: { domain, kind: body.kind, direction, target, address, slot, vantage: 'main', probeVersion: '1' },
    observedAt: change.observedAt ?? '2026-03-01T00:05:00.000Z',
    durationMs: 100,
    ...(change.failure ? { failure: change.failure } : {}),
    body,
    evidence: [],
  };
}

const unknownFact = { answer: 'unknown', reason: 'not-tested' } as const;
export const noFacts: Facts = {
  capabilities: [],
  signUp: { ...unknownFact, way: null, webUrl: null, captcha: unknownFact, emailAsked: unknownFact },
  software: { ...unknownFact, name: null, version: null },
  contacts: [],
  federation: unknownFact,
};

export const configured = { observer: true, ownCertificate: true, validatingResolver: true };

export const assessed = (observations: StoredObservation[], change: Partial<AssessInput> = {}): Assessment =>
  assess({ domain, observations, now, configured, facts: noFacts, ...change });
