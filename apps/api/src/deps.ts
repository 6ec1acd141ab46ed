import type {
  CheckList,
  Choice,
  ChooseQuery,
  Clock,
  Facets,
  FollowQuery,
  HistoryPage,
  MessageFile,
  ObservationKind,
  PolicyVersionDetail,
  PolicyVersionList,
  ProviderDetail,
  ProviderEvent,
  ProviderEventPage,
  ProviderEventStream,
  ProviderPage,
  ProviderPolicy,
  ProviderQuery,
  ProvidersListEntry,
  ProviderWhole,
  Readiness,
  RoomsThere,
  Run,
  RunEvent,
  ServiceInfo,
  ServiceStatus,
  Statistics,
  StoredObservation,
  TimelineQuery,
  Uptime,
  XepInfo,
} from '@signpost/contracts';
import type { BadgeFacts } from '@signpost/directory';
import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from 'prom-client';
import type { Painter } from './cards/startPainter.ts';
import type { ClaimMeans } from './claims/ClaimMeans.ts';
import type { ModerationMeans } from './moderation/ModerationMeans.ts';
import type { ProbeDoor } from './probes/ProbeDoor.ts';
import type { RoomReads } from './rooms/roomReads.ts';

/** What the API reads. `null` means that there is no such thing. */
export interface ApiReads {
  listProviders(query: ProviderQuery): Promise<ProviderPage>;
  choose(query: ChooseQuery): Promise<Choice>;
  providerFacets(query: ProviderQuery): Promise<Facets>;
  getProvider(domain: string): Promise<ProviderDetail | null>;
  getProviderWhole(domain: string): Promise<ProviderWhole | null>;
  getPolicy(domain: string): Promise<ProviderPolicy | null>;
  listPolicyVersions(domain: string): Promise<PolicyVersionList | null>;
  getPolicyVersion(domain: string, id: string): Promise<PolicyVersionDetail | null>;
  listObservations(domain: string, kind?: ObservationKind): Promise<StoredObservation[] | null>;
  listHistory(domain: string, query: TimelineQuery): Promise<HistoryPage | null>;
  getUptime(domain: string): Promise<Uptime | null>;
  listEvents(domain: string, query: TimelineQuery): Promise<ProviderEventPage | null>;
  /** Of listed providers, in the order in which they became known. */
  followEvents(query: FollowQuery): Promise<ProviderEventStream>;
  /** Of listed providers, newest first. */
  listAllEvents(limit: number): Promise<ProviderEvent[]>;
  getEvidence(sha256: string): Promise<string | null>;
  getRun(id: string): Promise<Run | null>;
  listRunEvents(id: string, afterSequence: number): Promise<RunEvent[]>;
  getRoomsThere(domain: string): Promise<RoomsThere | null>;
  getStatistics(): Promise<Statistics>;
  getServiceInfo(): Promise<ServiceInfo>;
  getServiceStatus(): Promise<ServiceStatus>;
  getBadge(domain: string): Promise<BadgeFacts>;
  getReadiness(): Promise<Readiness>;
  rooms: RoomReads;
  exports: Exports;
  sitemap: SitemapReads;
}

/** Keys of listed pages in their order; pages begin at 1. */
export interface SitemapReads {
  count(): Promise<{ providers: number; rooms: number }>;
  domains(page: number, perPage: number): Promise<string[]>;
  rooms(page: number, perPage: number): Promise<string[]>;
}

/** All listed providers at once, in pieces. */
export interface Exports {
  providersJson(siteOrigin: string): AsyncIterable<string>;
  providersCsv(): AsyncIterable<string>;
  observations(): AsyncIterable<string>;
  providersList(siteOrigin: string): AsyncIterable<ProvidersListEntry>;
}

/** What changes with a release, or on the day of a new rubric. */
export interface Catalogue {
  checks(): CheckList;
  xeps: readonly XepInfo[];
  messages: MessageFile;
}

export interface ApiDeps {
  reads: ApiReads;
  /** Refuses whatever would write, as over a replica of the database. */
  readOnly?: boolean;
  probes: ProbeDoor;
  /** `null` where nobody can prove a domain, for want of a contact to introduce ourselves with. */
  claims: ClaimMeans | null;
  /** `null` where no token is set: then there are no such pages. */
  moderation: ModerationMeans | null;
  catalogue: Catalogue;
  /** Makes pictures for previews of links. */
  painter: Painter;
  clock: Clock;
  logger: FastifyBaseLogger | false;
  registry: Registry;
  /** How visitors reach the site: feeds name it. */
  siteOrigin: string;
  /** Reverse proxies whose X-Forwarded-For is believed; `null` believes none. */
  trustProxy: string | null;
  /** Direct clients that are not rate-limited and may read the metrics. */
  trustedClients: readonly string[];
  /** Requests a minute and client; badges count only when they are not in the cache. */
  limits: {
    perMinute: number;
    uncachedBadgesPerMinute: number;
    streams: number;
    streamsPerClient: number;
    /** Tests that one client may ask for in an hour. */
    probesPerHour: number;
  };
  stream: { pollMs: number; heartbeatMs: number; maxMs: number };
}

export const defaultLimits: ApiDeps['limits'] = {
  perMinute: 600,
  uncachedBadgesPerMinute: 3000,
  streams: 200,
  streamsPerClient: 10,
  probesPerHour: 20,
};
export const defaultStream: ApiDeps['stream'] = { pollMs: 500, heartbeatMs: 15_000, maxMs: 600_000 };
