import type { Clock, RoomFacts } from '@signpost/contracts';
import {
  type Database,
  dropRooms,
  dropService,
  dropUnusedPictures,
  dueRoomCrawls,
  type ListedRoom,
  listedRooms,
  noteCrawl,
  noteSilentRooms,
  noteSilentService,
  refreshHostGrades,
  rollUpSamples,
  roomsOptedOut,
  servicesOf,
  storeRooms,
} from '@signpost/db';
import { crawlRooms as askRooms, type Observer, type SeenRoom, type SeenService } from '@signpost/xmpp-prober';
import { mapConcurrent } from './map-concurrent.ts';
import { detectLanguage } from './rooms/detectLanguage.ts';
import { fetchPictures } from './rooms/fetchPictures.ts';
import { isConfusable } from './rooms/isConfusable.ts';

export interface RoomContext {
  database: Database;
  observer: Pick<Observer, 'query'>;
  clock: Clock;
}

/** What one pass over a domain gave. */
export interface RoomPass {
  listed: number;
  dropped: number;
  services: number;
}

export interface RoomSchedule {
  everyMs: number;
  /** Domains asked in one tick, each by a crawl of its own. */
  atOnce: number;
}

/** Rooms asked for in one pass over a service; the others have their turn in a later one. */
const mostPerPass = 600;
const batchSize = 50;

/** What Prosody declares where nobody chose a language. */
const defaultLanguage = 'en';

/**
 * A room with the language that it declares, else the one that its texts are in. Where it declares the default, clear
 * texts in another language count for more.
 */
export function listedRoom(facts: RoomFacts): ListedRoom {
  const declared = facts.declaredLanguage;
  const detected = declared && declared !== defaultLanguage ? null : detectLanguage(facts.name, facts.description);
  const language = detected ?? declared;
  return {
    ...facts,
    language,
    languageSource: language === null ? null : language === declared ? 'declared' : 'detected',
    confusable: isConfusable(facts.address),
  };
}

/** Asks the domains that are due for their rooms, and keeps what depends on others up to date. */
export async function crawlDueRooms(context: RoomContext, schedule: RoomSchedule, signal: AbortSignal): Promise<number> {
  const { database, clock } = context;
  await refreshHostGrades(database);
  await rollUpSamples(database, clock.now());
  await dropUnusedPictures(database);
  const due = await dueRoomCrawls(database, new Date(clock.now().getTime() - schedule.everyMs), schedule.atOnce);
  await mapConcurrent(due, schedule.atOnce, (domain) => crawlRooms(domain, context, signal));
  return due.length;
}

/**
 * Reads the public rooms of one domain into the list. Those that are public no longer are taken down at once; silence is
 * borne for two days, that of a whole service for seven.
 */
export async function crawlRooms(domain: string, context: RoomContext, signal: AbortSignal): Promise<RoomPass> {
  const { database, clock, observer } = context;
  const pass: RoomPass = { listed: 0, dropped: 0, services: 0 };
  if (await roomsOptedOut(database.pool, domain)) return pass;
  const store = createStore(domain, context, pass);
  let seenAt = new Map<string, Date>();
  const outcome = await askRooms(domain, {
    observer,
    signal,
    known: async (service) => {
      seenAt = await listedRooms(database, service);
      return [...seenAt.keys()];
    },
    choose: (addresses, listed) => chooseRooms(addresses, listed, seenAt),
    onService: (service) => noteService(domain, service, context, pass),
    onRoom: store.onRoom,
  });
  await store.flush();
  if (signal.aborted) return pass;
  await fetchPictures(domain, context, signal);
  if (outcome === 'silent')
    for (const service of await servicesOf(database, domain)) await noteSilentService(database, service, clock.now());
  await noteCrawl(database, { service: domain, provider: domain, capped: false, reached: outcome === 'done', at: clock.now() });
  return pass;
}

/**
 * In an order of chance. Where there are too many, those come first that the service lists no longer, for they may have
 * turned hidden, then those seen longest ago.
 */
export function chooseRooms(
  addresses: readonly string[],
  listed: ReadonlySet<string>,
  seenAt: ReadonlyMap<string, Date>,
): string[] {
  const shuffled = addresses.map((address) => ({ address, chance: Math.random() })).sort((a, b) => a.chance - b.chance);
  const age = ({ address }: { address: string }) => (listed.has(address) ? (seenAt.get(address)?.getTime() ?? 0) : -1);
  const chosen = shuffled.length > mostPerPass ? shuffled.sort((a, b) => age(a) - age(b)).slice(0, mostPerPass) : shuffled;
  return chosen.map(({ address }) => address);
}

async function noteService(provider: string, seen: SeenService, { database, clock }: RoomContext, pass: RoomPass): Promise<void> {
  pass.services += 1;
  const { service, status } = seen;
  if (status === 'gateway') await dropService(database, service);
  else if (status === 'silent') await noteSilentService(database, service, clock.now());
  else await noteCrawl(database, { service, provider, capped: seen.capped, reached: true, at: clock.now() });
}

function createStore(provider: string, { database, clock }: RoomContext, pass: RoomPass) {
  const waiting = new Map<string, ListedRoom[]>();

  async function flush(service?: string): Promise<void> {
    for (const one of service ? [service] : [...waiting.keys()]) {
      const rooms = waiting.get(one) ?? [];
      waiting.delete(one);
      pass.listed += await storeRooms(database, { service: one, provider }, rooms, clock.now());
    }
  }
  async function onRoom(service: string, room: SeenRoom): Promise<void> {
    if (room.status === 'refused') pass.dropped += await dropRooms(database, [room.address]);
    else if (room.status === 'silent') pass.dropped += await noteSilentRooms(database, [room.address], clock.now());
    else {
      const rooms = [...(waiting.get(service) ?? []), listedRoom(room.facts)];
      waiting.set(service, rooms);
      if (rooms.length >= batchSize) await flush(service);
    }
  }
  return { flush, onRoom };
}
