import { StringDecoder } from 'node:string_decoder';
import { type ComponentEntity, component } from '@xmpp/component';
import { createSearchAnswerer, type SearchDeps } from './answerSearch.ts';
import { introduceSearch } from './introduceSearch.ts';
import { searchNs } from './searchNamespaces.ts';

/** Where our home server takes components (XEP-0114), and as which one it knows us. */
export interface ChannelSearchOptions {
  domain: string;
  secret: string;
  host: string;
  port: number;
  contact: string;
}

export interface ChannelSearchDeps extends SearchDeps {
  /** `true`: others can search now. */
  onStatus(online: boolean): void;
  /** Of the connection; we connect again. */
  onError(error: unknown): void;
}

const backOffMs = { first: 1_000, most: 60_000 };
const keepAliveMs = 30_000;
const closeTimeoutMs = 1_000;

/**
 * Answers channel searches (XEP-0433) as a component of our home server. Connects again, ever more slowly, until it is
 * stopped; of several workers the server lets one in, and the others wait for their turn.
 */
export function startChannelSearch(options: ChannelSearchOptions, deps: ChannelSearchDeps): { stop(): Promise<void> } {
  const { domain, secret, host, port, contact } = options;
  const entity = component({
    service: `xmpp://${host.includes(':') ? `[${host}]` : host}:${port}`,
    domain,
    password: secret,
  });
  introduceSearch(entity, contact);
  entity.iqCallee.get(searchNs.search, 'search', createSearchAnswerer(deps));
  mendConnection(entity);
  entity.on('error', deps.onError);
  entity.on('online', () => deps.onStatus(true));
  entity.on('disconnect', () => deps.onStatus(false));
  entity.start().catch(() => undefined);
  return {
    async stop() {
      entity.reconnect.stop();
      entity.timeout = closeTimeoutMs;
      await entity.stop().catch(() => undefined);
    },
  };
}

/** What the library lacks: whole characters across packets, no following elsewhere, and patience. */
function mendConnection(entity: ComponentEntity): void {
  let decoder = new StringDecoder('utf8');
  let failures = 0;
  entity._onData = (data) => entity.parser?.write(decoder.write(Buffer.from(data)));
  entity._onSeeOtherHost = (error) => void entity.emit('error', error);
  entity.on('connecting', () => {
    decoder = new StringDecoder('utf8');
  });
  entity.on('connect', () => {
    entity.socket?.setNoDelay(true);
    entity.socket?.setKeepAlive(true, keepAliveMs);
  });
  entity.on('online', () => {
    failures = 0;
    entity.reconnect.delay = backOffMs.first;
  });
  entity.on('disconnect', () => {
    failures += 1;
    entity.reconnect.delay = Math.min(backOffMs.most, backOffMs.first * 2 ** failures);
  });
}
