import type { DiscoInfo, RoomFacts, RoomRefusal } from '@signpost/contracts';
import { chooseComponents } from '../disco/chooseComponents.ts';
import { readAnswer, readDiscoInfo, readDiscoItems } from '../disco/readDisco.ts';
import type { Observer } from '../observer/createObserver.ts';
import { ns } from '../stream/namespaces.ts';
import { xml } from '../xml/xmlElement.ts';
import { type AskRooms, type ListedItem, listRooms } from './listRooms.ts';
import { isGateway, readRoom, refusalOf } from './readRoom.ts';
import { roomNs } from './roomNamespaces.ts';

/** What became of one room. */
export type SeenRoom =
  | { status: 'public'; facts: RoomFacts }
  | { status: 'refused'; address: string; why: RoomRefusal }
  | { status: 'silent'; address: string };

/** What became of one chat service. */
export type SeenService =
  | { status: 'answered'; service: string; capped: boolean }
  | { status: 'gateway'; service: string }
  | { status: 'silent'; service: string };

export interface RoomCrawl {
  observer: Pick<Observer, 'query'>;
  signal: AbortSignal;
  /** Listed of a service until now: those are asked again even where the service lists them no longer. */
  known(service: string): Promise<readonly string[]>;
  /** Which rooms are asked in this pass, and in which order; `listed` are those that the service lists now. */
  choose(addresses: readonly string[], listed: ReadonlySet<string>): readonly string[];
  /** Awaited. A service comes before its rooms with `status` answered, gateways and silent ones without any. */
  onService(service: SeenService): Promise<void>;
  onRoom(service: string, room: SeenRoom): Promise<void>;
}

/** Finds the chat services of a domain and reads what their public rooms say of themselves. Joins none. */
export async function crawlRooms(domain: string, crawl: RoomCrawl): Promise<'done' | 'silent'> {
  const ask: AskRooms = (to, payload) => crawl.observer.query(to, payload, crawl.signal);
  const own = await askInfo(ask, domain);
  const items = readAnswer(await ask(domain, xml('query', ns.discoItems)), ns.discoItems, readDiscoItems);
  if (own.status === 'failed' && items.status === 'failed') return 'silent';
  const components = chooseComponents(domain, items.status === 'answered' ? items.value : []);
  for (const service of [domain, ...components.map(({ jid }) => jid)]) {
    if (crawl.signal.aborted) break;
    const info = service === domain ? own : await askInfo(ask, service);
    if (info.status === 'failed') await crawl.onService({ status: 'silent', service });
    else if (info.status === 'answered') await crawlService(ask, service, info.value, crawl);
  }
  return 'done';
}

const askInfo = async (ask: AskRooms, to: string) =>
  readAnswer(await ask(to, xml('query', ns.discoInfo)), ns.discoInfo, readDiscoInfo);

async function crawlService(ask: AskRooms, service: string, info: DiscoInfo, crawl: RoomCrawl): Promise<void> {
  if (!info.features.includes(roomNs.muc)) return;
  if (info.identities.some(isGateway)) return crawl.onService({ status: 'gateway', service });
  if (!info.identities.some(({ category, type }) => category === 'conference' && type === 'text')) return;
  const list = await listRooms(ask, service, info.features);
  if (list === null) return crawl.onService({ status: 'silent', service });
  const items = new Map(list.rooms.map((item) => [item.address, item]));
  const asked = crawl.choose([...new Set([...items.keys(), ...(await crawl.known(service))])], new Set(items.keys()));
  await crawl.onService({ status: 'answered', service, capped: list.capped || asked.length < items.size });
  for (const address of asked) {
    if (crawl.signal.aborted) return;
    await crawl.onRoom(service, await askRoom(ask, address, items.get(address)));
  }
}

/** Conditions that say that there is no such room, for us at least (RFC 6120 §8.3.3). */
const gone = new Set([
  'item-not-found',
  'forbidden',
  'not-allowed',
  'gone',
  'registration-required',
  'not-authorized',
  'conflict',
]);

async function askRoom(ask: AskRooms, address: string, item: ListedItem | undefined): Promise<SeenRoom> {
  const info = await askInfo(ask, address);
  if (info.status === 'failed') return { status: 'silent', address };
  if (info.status === 'refused')
    return gone.has(info.condition) ? { status: 'refused', address, why: 'not-found' } : { status: 'silent', address };
  const why = refusalOf(info.value);
  return why
    ? { status: 'refused', address, why }
    : { status: 'public', facts: readRoom(address, info.value, item?.name ?? null) };
}
