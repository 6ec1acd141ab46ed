import type { QueryResult } from '@signpost/contracts';
import { cleanOrNull } from '../cleanText.ts';
import { ns } from '../stream/namespaces.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { roomNs } from './roomNamespaces.ts';

export type AskRooms = (to: string, payload: XmlElement) => Promise<QueryResult<XmlElement>>;

/** A room as its service lists it. */
export interface ListedItem {
  address: string;
  name: string | null;
}

export interface RoomList {
  rooms: ListedItem[];
  /** The list ended before the service did. */
  capped: boolean;
}

const perPage = 50;
const mostPages = 40;
const mostRooms = perPage * mostPages;

/** Conditions by which a search says that it will not give everything, or not now (XEP-0433 §4.2.2); we don't get round it. */
const declined = ['not-allowed', 'forbidden'];
const later = ['resource-constraint', 'policy-violation'];

/**
 * All rooms that a service lists; `null` when it did not answer, or wants to be asked later. Channel search (XEP-0433) where it is offered; paging
 * (XEP-0059) only with a service that names it: ejabberd needs it to give more than a page, Prosody gives all at once.
 */
export async function listRooms(ask: AskRooms, service: string, features: readonly string[]): Promise<RoomList | null> {
  if (features.includes(roomNs.search)) {
    let refused = '';
    const found = await readPages(async (after) => {
      const answer = await askSearch(ask, service, after);
      if (answer.status === 'refused') refused = answer.condition;
      return pageOf(answer, 'result', roomNs.search, searchItem);
    }, service);
    if (found || later.includes(refused)) return found;
    if (declined.includes(refused)) return { rooms: [], capped: true };
  }
  return features.includes(roomNs.rsm)
    ? readPages((after) => askItems(ask, service, after), service)
    : readPages(() => askItems(ask, service, null, false), service);
}

/** One page, its last UID, which leads to the next one. */
interface Page {
  items: ListedItem[];
  last: string | null;
}

async function readPages(read: (after: string | null) => Promise<Page | null>, service: string): Promise<RoomList | null> {
  const rooms = new Map<string, ListedItem>();
  const seen = new Set<string>();
  let after: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page: Page | null = await read(after);
    if (page === null) return pages === 0 ? null : { rooms: [...rooms.values()], capped: true };
    for (const item of page.items.slice(0, mostRooms)) if (isRoomOf(item, service)) rooms.set(item.address, item);
    if (page.items.length === 0 || page.last === null || seen.has(page.last)) return whole(rooms);
    seen.add(page.last);
    after = page.last;
  }
  return { ...whole(rooms), capped: true };
}

const whole = (rooms: Map<string, ListedItem>): RoomList => ({
  rooms: [...rooms.values()].slice(0, mostRooms),
  capped: rooms.size > mostRooms,
});

/** Bridges list rooms of elsewhere, such as `#channel%server`. */
function isRoomOf({ address }: ListedItem, service: string): boolean {
  const [local = '', host, ...rest] = address.split('@');
  return local !== '' && host === service && rest.length === 0 && !/[\s#%/]/.test(local) && address.length <= 700;
}

const paging = (after: string | null): XmlElement =>
  xml('set', roomNs.rsm, {}, [
    xml('max', roomNs.rsm, {}, [String(perPage)]),
    ...(after === null ? [] : [xml('after', roomNs.rsm, {}, [after])]),
  ]);

async function askItems(ask: AskRooms, service: string, after: string | null, paged = true): Promise<Page | null> {
  const answer = await ask(service, xml('query', ns.discoItems, {}, paged ? [paging(after)] : []));
  return pageOf(answer, 'query', ns.discoItems, (item) => ({
    address: item.attribute('node') === null ? (item.attribute('jid') ?? '').toLowerCase() : '',
    name: cleanOrNull(item.attribute('name')),
  }));
}

function askSearch(ask: AskRooms, service: string, after: string | null): Promise<QueryResult<XmlElement>> {
  const field = (name: string, value: string) =>
    xml('field', ns.dataForms, { var: name }, [xml('value', ns.dataForms, {}, [value])]);
  const form = xml('x', ns.dataForms, { type: 'submit' }, [
    field('FORM_TYPE', roomNs.searchParams),
    field('all', 'true'),
    field('types', 'xep-0045'),
    field('key', roomNs.searchByAddress),
  ]);
  return ask(service, xml('search', roomNs.search, {}, [paging(after), form]));
}

const searchItem = (item: XmlElement): ListedItem => ({
  address: (item.attribute('address') ?? '').toLowerCase(),
  name: cleanOrNull(item.childText('name', roomNs.search)),
});

function pageOf(
  answer: QueryResult<XmlElement>,
  name: string,
  namespace: string,
  read: (item: XmlElement) => ListedItem,
): Page | null {
  const list = answer.status === 'answered' ? answer.value.child(name, namespace) : null;
  if (!list) return null;
  return {
    items: list.childrenNamed('item', namespace).map(read),
    last: list.child('set', roomNs.rsm)?.childText('last', roomNs.rsm) ?? null,
  };
}
