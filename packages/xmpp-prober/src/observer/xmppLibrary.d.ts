/** What we use of the xmpp.js packages, which declare no types of their own. */
declare module '@xmpp/client' {
  import type { EventEmitter } from 'node:events';

  export interface LibraryElement {
    name: string;
    attrs: Record<string, string | undefined>;
    children: (LibraryElement | string)[];
    getName(): string;
    getNS(): string | undefined;
    getChild(name: string, namespace?: string): LibraryElement | undefined;
    getChildren(name: string, namespace?: string): LibraryElement[];
    text(): string;
    is(name: string, namespace?: string): boolean;
  }

  export interface LibraryMechanism {
    readonly name: string;
    readonly clientFirst: boolean;
    response(credentials: { username: string; password: string }): string | Promise<string>;
    challenge(text: string): void | Promise<void>;
    final?(text: string): void | Promise<void>;
  }

  export type LibraryCredentials = (
    authenticate: (credentials: object, mechanism: string, userAgent?: LibraryElement) => Promise<void>,
    mechanisms: string[],
    fast: unknown,
    entity: LibraryClient,
  ) => Promise<void>;

  export interface LibraryClient extends EventEmitter {
    status: string;
    timeout: number;
    jid: { toString(): string } | null;
    socket: LibrarySocket | null;
    parser: { write(text: string): void } | null;
    reconnect: { delay: number; stop(): void };
    saslFactory: { _mechs: unknown[]; use(name: string, mechanism: new () => LibraryMechanism): void };
    iqCallee: { get(namespace: string, name: string, handler: () => LibraryElement): void };
    _onData(data: Uint8Array): void;
    _onSeeOtherHost(error: Error): void;
    isSecure(): boolean;
    start(): Promise<unknown>;
    stop(): Promise<unknown>;
    disconnect(): Promise<unknown>;
    send(element: LibraryElement): Promise<void>;
  }

  /** A plain socket, or the library's wrapper that holds a TLS socket in `socket`. */
  export interface LibrarySocket {
    secure: boolean;
    setNoDelay?(noDelay: boolean): void;
    socket?: {
      getProtocol(): string | null;
      exportKeyingMaterial(length: number, label: string, context: Uint8Array): Uint8Array;
    } | null;
  }

  export function xml(
    name: string,
    attrs?: Record<string, string | undefined>,
    ...children: (LibraryElement | string)[]
  ): LibraryElement;

  export function client(options: {
    service: string;
    domain: string;
    username: string;
    resource: string;
    credentials: LibraryCredentials;
    lang?: string;
  }): LibraryClient;
}

declare module '@xmpp/tls/lib/Socket.js' {
  export interface LibraryTlsOptions {
    socket?: object;
    host?: string;
    servername?: string;
    minVersion?: 'TLSv1.2' | 'TLSv1.3';
    ca?: string[];
  }
  export default class TlsSocket {
    connect(options: LibraryTlsOptions, ...rest: unknown[]): void;
  }
}
