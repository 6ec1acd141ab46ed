import type { Duplex } from 'node:stream';
import type { Clock, CourtesyKey, CourtesyStore, Dnssec, Failure, ResolvedAddress } from '@signpost/contracts';

/** Success with a value, or a remote failure as data. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export type RecordType = 'A' | 'AAAA' | 'SRV' | 'TLSA' | 'CAA' | 'TXT' | 'CNAME';
export interface SrvRecord {
  priority: number;
  weight: number;
  port: number;
  target: string;
}
export interface TlsaRecord {
  usage: number;
  selector: number;
  matchingType: number;
  certificate: Uint8Array;
}
export interface CaaRecord {
  flags: number;
  tag: string;
  value: string;
}
export interface RecordOf {
  A: string;
  AAAA: string;
  SRV: SrvRecord;
  TLSA: TlsaRecord;
  CAA: CaaRecord;
  TXT: string;
  CNAME: string;
}

export interface DnsAnswer<T extends RecordType> {
  /** Empty for NODATA. NXDOMAIN, SERVFAIL and silence are failures. */
  records: RecordOf[T][];
  /** From the AD bit of a trusted validating resolver; `unknown` where none is configured. */
  dnssec: Dnssec;
}

/** That a name is not there may be signed as well (RFC 4035 §3.1.3): `dnssec` then stands beside the failure. */
export type DnsResult<T extends RecordType> =
  | { ok: true; value: DnsAnswer<T> }
  | { ok: false; failure: Failure; dnssec?: Dnssec };

export interface Resolver {
  readonly validating: boolean;
  query<T extends RecordType>(name: string, type: T, signal?: AbortSignal): Promise<DnsResult<T>>;
}

/** Decides which addresses and ports may be dialled. Relaxed by nothing but the lab profile. */
export interface AddressGuard {
  /** `null` when the address may be dialled, otherwise why not. */
  forbids(address: string): ResolvedAddress['forbidden'];
  forbidsPort(port: number): boolean;
}

export interface Connection {
  /** Plain or TLS; errors end it, they never throw. */
  readonly socket: Duplex;
  readonly address: string;
  readonly port: number;
  readonly secure: boolean;
  /** How long TCP took, the wait for our turn left out. */
  readonly connectMs?: number;
  bytesRead(): number;
  bytesWritten(): number;
  /** What both ends of a TLS session know and nobody between them (RFC 9266, RFC 5929); `null` where the session has none. */
  channelBinding?(type: 'tls-exporter' | 'tls-unique'): Uint8Array | null;
  /** Ends it at once and gives back the courtesy lease; safe to call twice. */
  close(): Promise<void>;
}

export interface DialRequest {
  /** The domain on whose behalf we dial: courtesy is counted on it. */
  domain: string;
  /** An address that was resolved before; the guard checks it again. */
  address: string;
  port: number;
  connectTimeoutMs?: number;
  signal?: AbortSignal;
}

export interface TlsRequest {
  /** SNI and the name by which the session is asked for. */
  serverName: string;
  alpn?: string[];
  /** Our own certificate for s2s, PEM. */
  identity?: { certificate: string; key: string };
  timeoutMs?: number;
  minVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  maxVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  signal?: AbortSignal;
}

/** What the TLS library says of a session; certificates as DER, leaf first, as sent. */
export interface TlsDetails {
  version: string;
  suite: string;
  group: string | null;
  alpn: string | null;
  chainDer: Uint8Array[];
  /** OpenSSL's verdict on the chain against Mozilla's roots and the configured CAs, name check apart; `null` when trusted. */
  chainError: string | null;
  handshakeMs: number;
}

export interface FetchRequest {
  domain: string;
  url: string;
  /** GET unless said. Others than GET and HEAD follow no redirect. */
  method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT';
  body?: Uint8Array;
  headers?: Record<string, string>;
  maxBytes?: number;
  maxRedirects?: number;
  /** Lets a redirect lead to plain HTTP; the first URL is always HTTPS. */
  allowHttp?: boolean;
  /** For everything together, waiting for our turn included. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface FetchResponse {
  url: string;
  status: number;
  headers: Map<string, string>;
  body: Uint8Array;
  redirects: string[];
}

export interface WebSocketRequest {
  domain: string;
  /** `wss:` alone. */
  url: string;
  protocol: string;
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** An open WebSocket (RFC 6455). Text alone is read; pings are answered. */
export interface WebSocketConnection {
  send(text: string): void;
  /** The next message. An end, a binary message and one beyond the limits are failures. */
  receive(signal: AbortSignal): Promise<Result<string>>;
  /** Says that it closes, then ends the connection. */
  close(): Promise<void>;
}

export interface DatagramRequest {
  domain: string;
  /** An address that was resolved before; the guard checks it again. */
  address: string;
  port: number;
  payload: Uint8Array;
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** Who we say we are to strangers. */
export interface Identity {
  userAgent: string;
  contact: string;
}

/** How gently we go about a stranger's servers. The lab profile scales it down. */
export interface CourtesyLimits {
  perDomain: number;
  perAddress: number;
  perNetwork: number;
  /** Pause between two connections to the same thing. */
  restMs: number;
  /** How long a dial waits for its turn before it fails with `courtesy`. */
  patienceMs: number;
}

/** The one door for outbound bytes. */
export interface Net {
  readonly clock: Clock;
  readonly resolver: Resolver;
  readonly guard: AddressGuard;
  readonly identity: Identity;
  /** Certificates trusted beside Mozilla's roots, PEM. */
  readonly extraCas: readonly string[];
  dial(request: DialRequest): Promise<Result<Connection>>;
  /** Puts TLS over a plain connection. The plain one belongs to the returned one afterwards. */
  startTls(plain: Connection, request: TlsRequest): Promise<Result<{ connection: Connection; details: TlsDetails }>>;
  fetch(request: FetchRequest): Promise<Result<FetchResponse>>;
  openWebSocket(request: WebSocketRequest): Promise<Result<WebSocketConnection>>;
  /** One datagram to a STUN port (RFC 8489), and the first answer from there. */
  sendDatagram(request: DatagramRequest): Promise<Result<Uint8Array>>;
}

export interface NetOptions {
  clock: Clock;
  resolver: Resolver;
  guard: AddressGuard;
  identity: Identity;
  courtesy: CourtesyStore;
  limits: CourtesyLimits;
  extraCas: readonly string[];
  /** Ports dialled in place of others; the lab alone has some (443 → 8443). */
  portMap?: ReadonlyMap<number, number>;
}

export type CourtesyKeysOf = (domain: string, address: string, limits: CourtesyLimits) => CourtesyKey[];
