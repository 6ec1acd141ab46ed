import { createRandom } from '../rooms/createRandom.ts';
import { type QueryKind, queryKinds } from '../rooms/queryKinds.ts';
import { domainOf } from './fillProviders.ts';

/** One thing to ask for: from the API or from the site. */
export interface Ask {
  kind: string;
  from: 'api' | 'site';
  path: string;
}

const filters = [
  'bothMin=B',
  'c2sMin=A',
  'signUp=in-app',
  'captcha=no',
  'can=archive',
  'can=archive,groups',
  'ipv6=yes',
  'free=yes',
];
const more = [
  'notCountry=us',
  'country=de',
  'since=2015',
  'uploadMb=50',
  'organization=company',
  'email=no',
  'xep=384',
  'reach=up',
];
const wordKind = queryKinds.find(({ name }) => name === 'word of middling number') as QueryKind;

/** Three filters by different names, in the site's own order so that the address needs no tidying. */
export function threeFilters(number: number): string {
  const random = createRandom(number * 37 + 5);
  const chosen = new Map<string, string>();
  const all = [...filters, ...more];
  while (chosen.size < 3) {
    const [name = '', value = ''] = (all[Math.floor(random() * all.length)] ?? '').split('=');
    chosen.set(name, value);
  }
  return [...chosen].map(([name, value]) => `${name}=${value}`).join('&');
}

const words = (number: number): string => new URLSearchParams(wordKind.query(number)).toString();
const domain = (number: number, providers: number): string => domainOf((number * 7919) % providers);

/** Half API, half pages, in turn; `number` chooses what each asks for, the home page alone is the same unless it is to be `cold`. */
export function mixOf(number: number, providers: number, cold: boolean): Ask[] {
  const home = cold ? `/?visit=${number}` : '/';
  return [
    { kind: 'page: directory, 3 filters', from: 'site', path: `/providers?${threeFilters(number)}` },
    { kind: 'API: directory, 3 filters', from: 'api', path: `/api/v1/providers?${threeFilters(number)}` },
    { kind: 'page: provider', from: 'site', path: `/providers/${domain(number, providers)}` },
    { kind: 'API: provider', from: 'api', path: `/api/v1/providers/${domain(number + 1, providers)}` },
    { kind: 'page: rooms search', from: 'site', path: `/rooms?${words(number)}` },
    { kind: 'API: rooms search', from: 'api', path: `/api/v1/rooms?${words(number)}` },
    { kind: 'page: home', from: 'site', path: home },
    { kind: 'API: counts of filters', from: 'api', path: `/api/v1/providers/facets?${threeFilters(number)}` },
  ];
}
