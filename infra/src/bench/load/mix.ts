import { createRandom } from '../rooms/createRandom.ts';
import { queryKinds } from '../rooms/queryKinds.ts';
import { domainOf } from '../web/fillProviders.ts';
import { type Ask, threeFilters } from '../web/mix.ts';

/** What there is to ask for. */
export interface Asked {
  seed: number;
  providers: number;
  rooms: readonly string[];
}

type Random = () => number;
interface Kind {
  kind: string;
  from: Ask['from'];
  /** How many of so many requests. */
  share: number;
  path(random: Random, asked: Asked): string;
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** The first of so many is asked for most, the second half as often, as words and names are everywhere. */
const ranked = (random: Random, count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1);
/** Every fifth reader comes for anybody at all, as robots do that go through the whole list. */
const host = (random: Random, { providers }: Asked): string =>
  domainOf(random() < 0.2 ? Math.floor(random() * providers) : ranked(random, providers));
const filtered = (random: Random): string => threeFilters(ranked(random, 5_000));
const words = (random: Random): string => new URLSearchParams(pick(random, queryKinds).query(ranked(random, 5_000))).toString();
const room = (random: Random, { rooms }: Asked): string => encodeURIComponent(rooms[ranked(random, rooms.length)] ?? '');
const hosts = (random: Random, asked: Asked, count: number): string =>
  [...new Set(Array.from({ length: count }, () => host(random, asked)))].join(',');

const devices = ['android', 'iphone', 'windows', 'linux', 'browser'];
const wants = ['privacy', 'calls', 'files', 'privacy,calls', 'calls,files'];
const countries = ['de', 'fr', 'us', 'ch', 'nl'];
const wish = (random: Random): string =>
  new URLSearchParams({ device: pick(random, devices), want: pick(random, wants), country: pick(random, countries) })
    .toString()
    .replaceAll('%2C', ',');
const languages = ['de', 'es', 'fr', 'ru'];
const about = ['/checks', '/xeps', '/apps', '/about', '/operators', '/trust', '/start'];

export const listForApps = '/compat/xmpp-providers/v2/providers-As.json';

/** Readers, apps and other sites' pages with our badges in them, four in ten of it pages. */
const kinds: readonly Kind[] = [
  { kind: 'badge', from: 'api', share: 130, path: (r, a) => `/badge/${host(r, a)}.svg${r() < 0.3 ? '?theme=dark' : ''}` },
  { kind: 'badge, JSON', from: 'api', share: 10, path: (r, a) => `/badge/${host(r, a)}.json` },
  { kind: 'list, 3 filters', from: 'api', share: 50, path: (r) => `/api/v1/providers?${filtered(r)}` },
  { kind: 'counts of filters', from: 'api', share: 12, path: (r) => `/api/v1/providers/facets?${filtered(r)}` },
  { kind: 'provider', from: 'api', share: 55, path: (r, a) => `/api/v1/providers/${host(r, a)}` },
  { kind: 'observations', from: 'api', share: 5, path: (r, a) => `/api/v1/providers/${host(r, a)}/observations` },
  { kind: 'history', from: 'api', share: 6, path: (r, a) => `/api/v1/providers/${host(r, a)}/history` },
  { kind: 'uptime', from: 'api', share: 6, path: (r, a) => `/api/v1/providers/${host(r, a)}/uptime` },
  { kind: 'events', from: 'api', share: 6, path: (r, a) => `/api/v1/providers/${host(r, a)}/events` },
  { kind: 'feed', from: 'api', share: 6, path: (r, a) => `/api/v1/providers/${host(r, a)}/events.atom` },
  { kind: 'feed of all', from: 'api', share: 5, path: () => '/api/v1/events.atom' },
  { kind: 'rooms search', from: 'api', share: 55, path: (r) => `/api/v1/rooms?${words(r)}` },
  { kind: 'room', from: 'api', share: 8, path: (r, a) => `/api/v1/rooms/${room(r, a)}` },
  { kind: 'room history', from: 'api', share: 4, path: (r, a) => `/api/v1/rooms/${room(r, a)}/history` },
  { kind: 'choose', from: 'api', share: 6, path: (r) => `/api/v1/choose?${wish(r)}` },
  { kind: 'statistics, status', from: 'api', share: 4, path: (r) => (r() < 0.5 ? '/api/v1/statistics' : '/api/v1/status') },
  { kind: 'lists for apps', from: 'api', share: 2, path: () => listForApps },
  { kind: 'page: home', from: 'site', share: 30, path: () => '/' },
  { kind: 'page: directory', from: 'site', share: 15, path: () => '/providers' },
  { kind: 'page: directory, 3 filters', from: 'site', share: 35, path: (r) => `/providers?${filtered(r)}` },
  { kind: 'page: provider', from: 'site', share: 70, path: (r, a) => `/providers/${host(r, a)}` },
  { kind: 'page: rooms search', from: 'site', share: 30, path: (r) => `/rooms?${words(r)}` },
  { kind: 'page: room', from: 'site', share: 12, path: (r, a) => `/rooms/${room(r, a)}` },
  { kind: 'page: compare', from: 'site', share: 12, path: (r, a) => `/compare?with=${hosts(r, a, 3)}` },
  { kind: 'page: chooser', from: 'site', share: 15, path: (r) => `/start/result?${wish(r)}&seed=${Math.floor(r() * 50)}` },
  { kind: 'page: statistics', from: 'site', share: 5, path: () => '/statistics' },
  { kind: 'page: other words', from: 'site', share: 14, path: (r, a) => `/${pick(r, languages)}/providers/${host(r, a)}` },
  { kind: 'page: about', from: 'site', share: 12, path: (r) => pick(r, about) },
];

/** Everything at once is asked for seldom. */
const dumpEvery = 2_000;
export const dumps = ['providers.json', 'providers.csv', 'observations.ndjson.gz'];

const lots: readonly Kind[] = kinds.flatMap((one) => Array<Kind>(one.share).fill(one));

/** The request of that number, the same for the same seed. */
export function askOf(number: number, asked: Asked): Ask {
  const random = createRandom(asked.seed * 1_000_003 + number * 7_919);
  if (number % dumpEvery === dumpEvery - 1) return { kind: 'dump', from: 'api', path: `/dumps/${pick(random, dumps)}` };
  const { kind, from, path } = pick(random, lots);
  return { kind, from, path: path(random, asked) };
}
