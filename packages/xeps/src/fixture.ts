import type {
  DataForm,
  DiscoBody,
  DiscoInfo,
  ObservationBody,
  SignUpForm,
  StoredObservation,
  StreamBody,
  StreamFeatures,
  WebBody,
} from '@signpost/contracts';

/** Observations for tests, made of what servers really answer. */
export const configured = { observer: true, ownCertificate: true, validatingResolver: true };
const domain = 'example.org';

export function stored(body: ObservationBody, change: Partial<StoredObservation> = {}): StoredObservation {
  const direction = body.kind === 'stream' ? body.direction : 'none';
  return {
    id: body.kind === 'stream' ? `${body.direction} ${body.host}` : body.kind,
    key: {
      domain,
      kind: body.kind,
      direction,
      target: '',
      address: '',
      slot: '2026-03-01T00:00:00.000Z',
      vantage: 'main',
      probeVersion: '1',
    },
    observedAt: '2026-03-01T00:05:00.000Z',
    durationMs: 100,
    body,
    evidence: [],
    ...change,
  };
}

export const features = (change: Partial<StreamFeatures> = {}): StreamFeatures => ({
  starttls: { offered: false, required: false },
  mechanisms: ['SCRAM-SHA-256', 'PLAIN'],
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

export const sasl2 = (change: Partial<NonNullable<StreamFeatures['sasl2']>> = {}) => ({
  mechanisms: ['SCRAM-SHA-256'],
  inline: [],
  bindInline: [],
  fastMechanisms: [],
  upgrades: [],
  ...change,
});

export function stream(
  direction: 'c2s' | 's2s',
  after: StreamFeatures | null,
  change: Partial<StreamBody> = {},
): StoredObservation {
  return stored({
    kind: 'stream',
    direction,
    security: 'starttls',
    host: 'xmpp.example.org',
    port: direction === 'c2s' ? 5222 : 5269,
    address: '192.0.2.1',
    family: 4,
    reached: 'features-after-tls',
    before: features({ starttls: { offered: true, required: true }, mechanisms: [] }),
    after,
    tls: { ...tls },
    ownCertificate: direction === 's2s',
    connectMs: 10,
    featuresMs: 20,
    streamFrom: domain,
    streamLang: 'en',
    ...change,
  });
}

const tls = {
  version: 'TLSv1.3',
  suite: 'TLS_AES_256_GCM_SHA384',
  group: 'X25519',
  alpn: null,
  chain: [],
  trust: { chainTrusted: true, nameMatches: true, validNow: true },
  handshakeMs: 10,
};

export const form = (formType: string, fields: Record<string, string[]>): DataForm => ({
  formType,
  fields: Object.entries(fields).map(([name, values]) => ({ name, values })),
});

type Identity = DiscoInfo['identities'][number];
export const identity = (text: string, name: string | null = null): Identity => {
  const [category = '', type = ''] = text.split('/');
  return { category, type, name };
};

export const info = (change: Partial<DiscoInfo> = {}): DiscoInfo => ({ identities: [], features: [], forms: [], ...change });

interface DiscoChange {
  info?: Partial<DiscoInfo>;
  components?: Record<string, Partial<DiscoInfo>>;
  version?: [name: string, version: string] | null;
  /** Items beside the components, which did not answer. */
  silent?: string[];
}

export function discoBody({ info: own, components = {}, version = null, silent = [] }: DiscoChange): DiscoBody {
  const jids = [...Object.keys(components), ...silent];
  return {
    kind: 'disco',
    observer: 'observer@home.example',
    info: { status: 'answered', value: info(own) },
    items: { status: 'answered', value: jids.map((jid) => ({ jid, name: null, node: null })) },
    components: [
      ...Object.entries(components).map(([jid, one]) => ({
        jid,
        name: null,
        info: { status: 'answered', value: info(one) } as const,
      })),
      ...silent.map((jid) => ({ jid, name: null, info: { status: 'failed', failure: { code: 'stream-timeout' } } as const })),
    ],
    version: version
      ? { status: 'answered', value: { name: version[0], version: version[1], os: null } }
      : { status: 'refused', condition: 'service-unavailable', text: null },
    uptimeSeconds: { status: 'refused', condition: 'forbidden', text: null },
    roundTripMs: 50,
  };
}

export const disco = (change: DiscoChange): StoredObservation => stored(discoBody(change));

export const web = (change: Partial<WebBody> = {}): StoredObservation =>
  stored({
    kind: 'web',
    resources: [{ name: 'host-meta', url: 'https://example.org/.well-known/host-meta', status: 404 }],
    websocketUrls: [],
    boshUrls: [],
    providerFile: null,
    providerFileUntouched: false,
    poshFingerprints: [],
    ...change,
  });

export const signUpForm = (change: Partial<SignUpForm> = {}): SignUpForm => ({
  fields: ['username', 'password'],
  webUrl: null,
  captcha: false,
  emailAsked: false,
  instructions: null,
  ...change,
});
