import type {
  Certificate,
  Direction,
  DnsBody,
  Failure,
  ObservationBody,
  Security,
  Service,
  SrvTarget,
  StoredObservation,
  StreamBody,
  StreamFeatures,
  TlsSession,
  WebBody,
} from '@signpost/contracts';
import { latestOf } from './latest.ts';
import { type SeenSweep, sweepsOf } from './sweep.ts';
import { targetsOf } from './targets.ts';

/** What this installation is able to see. */
export interface Configured {
  observer: boolean;
  ownCertificate: boolean;
  validatingResolver: boolean;
}

/** An observation of one kind with its body at hand. */
export interface Seen<Body extends ObservationBody> {
  id: string;
  observedAt: string;
  slot: string;
  failure: Failure | null;
  body: Body;
}

/** One address of one SRV target with one way into TLS: the unit that is graded. */
export interface TargetView {
  /** `host:port/security address`, as findings name it. */
  label: string;
  host: string;
  port: number;
  security: Security;
  address: string;
  /** Empty where the target was never dialled. */
  observationIds: string[];
  /** Why it did not come through, theirs or ours. */
  failure: Failure | null;
  stream: StreamBody | null;
  before: StreamFeatures | null;
  after: StreamFeatures | null;
  session: TlsSession | null;
  leaf: Certificate | null;
  /** What many handshakes showed; absent until a sweep has been there. */
  sweep: SeenSweep | null;
  service: Service | null;
  srv: SrvTarget | null;
  observedAt: string | null;
}

/** All that the checks of one direction look at. */
export interface View {
  domain: string;
  direction: Direction;
  configured: Configured;
  dns: Seen<DnsBody> | null;
  web: Seen<WebBody> | null;
  targets: readonly TargetView[];
}

export interface ViewInput {
  domain: string;
  observations: readonly StoredObservation[];
  configured: Configured;
}

/** Gathers the newest observation of everything; the order of the input makes no difference. */
export function viewOf({ domain, observations, configured }: ViewInput, direction: Direction): View {
  const newest = latestOf(observations.filter(({ key }) => key.domain === domain));
  const dns = newest.find(isKind('dns')) ?? null;
  const web = newest.find(isKind('web')) ?? null;
  const streams = newest.filter(isKind('stream')).filter(({ body }) => body.direction === direction);
  const targets = targetsOf({ direction, dns: dns && seenOf(dns), streams: streams.map(seenOf), sweeps: sweepsOf(newest) });
  return { domain, direction, configured, dns: dns && seenOf(dns), web: web && seenOf(web), targets };
}

type StoredKind<Kind extends ObservationBody['kind']> = StoredObservation & { body: Extract<ObservationBody, { kind: Kind }> };

const isKind =
  <Kind extends ObservationBody['kind']>(kind: Kind) =>
  (observation: StoredObservation): observation is StoredKind<Kind> =>
    observation.body.kind === kind;

const seenOf = <Body extends ObservationBody>(stored: StoredObservation & { body: Body }): Seen<Body> => ({
  id: stored.id,
  observedAt: stored.observedAt,
  slot: stored.key.slot,
  failure: stored.failure ?? null,
  body: stored.body,
});

/** Whether enough was seen of a target to give it any letter: for c2s the mechanisms after TLS count as well. */
export const isComplete = (view: View, target: TargetView): boolean =>
  target.session !== null && (view.direction === 's2s' || target.after !== null);

/** The stream answered and offers no way into TLS at all. */
export const hasNoTls = ({ session, security, before }: TargetView): boolean =>
  session === null && security === 'starttls' && before !== null && !before.starttls.offered;
