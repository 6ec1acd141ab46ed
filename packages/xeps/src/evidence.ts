import {
  type AccountBody,
  type DiscoBody,
  type DiscoInfo,
  type DnsBody,
  type DoorsBody,
  type Failure,
  type ObservationBody,
  ourFaults,
  type SignUpBody,
  type StoredObservation,
  type StreamBody,
  type UnknownReason,
  type WebBody,
} from '@signpost/contracts';
import { latestOf } from './latest.ts';
import { type SoftwareKind, softwareKindOf } from './softwareKind.ts';

/** What this installation is able to see. */
export interface Configured {
  observer: boolean;
  ownCertificate: boolean;
  validatingResolver: boolean;
}

export interface Seen<Body> {
  id: string;
  failure: Failure | null;
  body: Body;
}

/** All observations of one domain, sorted by where they were made. */
export interface Evidence {
  configured: Configured;
  disco: Seen<DiscoBody> | null;
  /** The domain's own answer to disco#info, if it gave one. */
  info: DiscoInfo | null;
  /** Components that answered. */
  components: { jid: string; info: DiscoInfo }[];
  /** Whether every component that the domain names has answered. */
  componentsComplete: boolean;
  clientStreams: Seen<StreamBody>[];
  serverStreams: Seen<StreamBody>[];
  dns: Seen<DnsBody> | null;
  web: Seen<WebBody> | null;
  doors: Seen<DoorsBody> | null;
  /** What a test account or a guest saw; one that could log in before one that could not. */
  account: Seen<AccountBody> | null;
  signUp: Seen<SignUpBody> | null;
  software: SoftwareKind | null;
}

/** Gathers the newest observation of everything; their order makes no difference. */
export function evidenceOf(observations: readonly StoredObservation[], configured: Configured): Evidence {
  const newest = latestOf(observations);
  const of = <Kind extends ObservationBody['kind']>(kind: Kind) => newest.flatMap((one) => seenAs(one, kind));
  const disco = of('disco')[0] ?? null;
  const account = accountOf(of('account'));
  const streams = of('stream').filter(({ body }) => body.after !== null || body.before !== null);
  const answered = disco?.body.components.flatMap(({ jid, info }) =>
    info.status === 'answered' ? [{ jid, info: info.value }] : [],
  );
  const evidence = {
    configured,
    disco,
    info: disco?.body.info.status === 'answered' ? disco.body.info.value : null,
    components: answered ?? [],
    componentsComplete: isComplete(disco?.body),
    clientStreams: [...streams.filter(({ body }) => body.direction === 'c2s'), ...offeredTo(account)],
    serverStreams: streams.filter(({ body }) => body.direction === 's2s'),
    dns: of('dns')[0] ?? null,
    web: of('web')[0] ?? null,
    doors: of('doors')[0] ?? null,
    account,
    signUp: of('sign-up')[0] ?? null,
  };
  return { ...evidence, software: kindOf(evidence) };
}

const accountOf = (accounts: Seen<AccountBody>[]): Seen<AccountBody> | null =>
  accounts.find(({ body }) => body.features !== null && body.as === 'account') ??
  accounts.find(({ body }) => body.features !== null) ??
  accounts[0] ??
  null;

/** What a named user was offered before login counts as one more look at the stream; of its TLS it says nothing. */
function offeredTo(account: Seen<AccountBody> | null): Seen<StreamBody>[] {
  const offered = account?.body.offered;
  if (!account || !offered) return [];
  const { host, port, security } = account.body;
  const place = { kind: 'stream', direction: 'c2s', security, host, port, address: '', family: 4 } as const;
  const unseen = { before: null, tls: null, connectMs: null, featuresMs: null, streamFrom: null, streamLang: null };
  return [
    {
      id: account.id,
      failure: null,
      body: { ...place, ...unseen, reached: 'features-after-tls', after: offered, ownCertificate: false },
    },
  ];
}

type BodyOf<Kind> = Extract<ObservationBody, { kind: Kind }>;

const seenAs = <Kind extends ObservationBody['kind']>(one: StoredObservation, kind: Kind): Seen<BodyOf<Kind>>[] =>
  one.body.kind === kind ? [{ id: one.id, failure: one.failure ?? null, body: one.body as BodyOf<Kind> }] : [];

function isComplete(disco: DiscoBody | undefined): boolean {
  if (disco?.items.status !== 'answered') return false;
  const answered = new Set(disco.components.filter(({ info }) => info.status === 'answered').map(({ jid }) => jid));
  return disco.items.value.every(({ jid }) => answered.has(jid));
}

type Before = Omit<Evidence, 'software'>;

function kindOf(evidence: Before): SoftwareKind | null {
  const kind = softwareKindOf(selfName(evidence.disco?.body ?? null));
  return kind === 'prosody' && looksLikeSnikket(evidence) ? 'snikket' : kind;
}

/** The name that the server gives itself: by software version, else as its disco identity. */
export function selfName(disco: DiscoBody | null): string | null {
  if (disco?.version.status === 'answered') return disco.version.value.name;
  const info = disco?.info.status === 'answered' ? disco.info.value : null;
  return info?.identities.find(({ category, type }) => category === 'server' && type === 'im')?.name ?? null;
}

/** Snikket calls itself Prosody; its components have set names. */
function looksLikeSnikket({ disco }: Before): boolean {
  const names = disco?.body.items.status === 'answered' ? disco.body.items.value.map(({ jid }) => jid) : [];
  return names.some((jid) => jid.startsWith('groups.')) && names.some((jid) => jid.startsWith('share.'));
}

/** Why nothing came over federation. */
export function discoReason({ disco, configured }: Evidence): UnknownReason {
  if (!disco) return configured.observer ? 'not-tested' : 'not-configured';
  if (disco.failure) return reasonOf(disco.failure);
  const { info } = disco.body;
  return info.status === 'failed' ? reasonOf(info.failure) : 'refused';
}

/** A failure as a reason for not knowing. */
export function reasonOf({ code }: Failure): UnknownReason {
  if (code === 'not-configured' || code === 'opted-out' || code === 'not-federating') return code;
  if (code === 'remote-error') return 'refused';
  return ourFaults.has(code) ? (code === 'our-fault' ? 'our-fault' : 'not-tested') : 'unreachable';
}
