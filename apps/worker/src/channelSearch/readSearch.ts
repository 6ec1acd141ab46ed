import { readKeywords, type SearchPlaces } from '@signpost/directory';
import type { ComponentElement } from '@xmpp/component';
import { readPaging, type SearchPaging } from './readPaging.ts';
import { refusals } from './SearchRefusal.ts';
import { searchNs } from './searchNamespaces.ts';

/** A search as a client asked for it. */
export interface ChannelSearch {
  /** `null`: every room. */
  keywords: string[] | null;
  places: SearchPlaces;
  minUsers: number;
  order: 'users' | 'address';
  /** False when the client asked for other kinds of services alone. */
  rooms: boolean;
  paging: SearchPaging;
}

const mostFields = 40;
const longestQuery = 500;
const mostUsers = 1_000_000;
const orders: ReadonlyMap<string, ChannelSearch['order']> = new Map([
  [searchNs.byUsers, 'users'],
  [searchNs.byAddress, 'address'],
]);

/** Reads a query; `null` asks for the form. Throws `SearchRefusal`. */
export function readSearch(search: ComponentElement): ChannelSearch | null {
  const form = search.getChild('x', searchNs.forms);
  if (!form) return null;
  const fields = readFields(form);
  const flag = (names: readonly string[], fallback: boolean) => readFlag(fields, names, fallback);
  // the sample form of XEP-0433 says `sinaddr`, its table `sinaddress`
  const places = {
    address: flag(['sinaddress', 'sinaddr'], true),
    name: flag(['sinname'], true),
    description: flag(['sindescription', 'sindescr'], true),
  };
  return {
    keywords: wantedWords(fields, flag(['all'], false), places),
    places,
    minUsers: readNumber(fields.get('min_users')?.[0]),
    order: readOrder(fields.get('key')?.[0]),
    rooms: fields.get('types')?.includes('xep-0045') ?? true,
    paging: readPaging(search),
  };
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** Fields without a value say nothing, and those that we don't know are passed over. */
function readFields(form: ComponentElement): Fields {
  if (form.attrs.type !== 'submit') throw refusals.badRequest('The form is not of the type submit.');
  const given = form.getChildren('field', searchNs.forms);
  if (given.length > mostFields) throw refusals.badRequest('The form has too many fields.');
  const values = (field: ComponentElement) => field.getChildren('value', searchNs.forms).slice(0, mostFields);
  const fields = new Map(
    given.map((field) => [field.attrs.var ?? '', values(field).map((value) => value.text().trim())] as const),
  );
  const type = fields.get('FORM_TYPE')?.[0];
  if (type !== undefined && type !== searchNs.params) throw refusals.badRequest('The form is of another type.');
  return new Map([...fields].filter(([, texts]) => texts.some((text) => text !== '')));
}

function wantedWords(fields: Fields, all: boolean, places: SearchPlaces): string[] | null {
  const query = fields.get('q')?.[0] ?? '';
  if (all && query !== '') throw refusals.conflict('all', 'q');
  if (all) return null;
  if (query === '' || !Object.values(places).includes(true)) throw refusals.noConditions();
  if (query.length > longestQuery) throw refusals.terms('The search terms are too long.');
  const words = readKeywords(query);
  if (typeof words === 'string')
    throw refusals.terms(`${words[0]?.toUpperCase()}${words.slice(1)}. One to five words of three letters or more are searched.`);
  return words;
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function readFlag(fields: Fields, names: readonly string[], fallback: boolean): boolean {
  const text = names.map((name) => fields.get(name)?.[0]).find((one) => one !== undefined);
  if (text === undefined) return fallback;
  const value = flags.get(text);
  if (value === undefined) throw refusals.badRequest(`${names[0]} is neither true nor false.`);
  return value;
}

function readNumber(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d{1,10}$/.test(text)) throw refusals.badRequest('min_users is not a number.');
  return Math.min(Number(text), mostUsers);
}

function readOrder(key: string | undefined): ChannelSearch['order'] {
  const order = key === undefined ? 'users' : orders.get(key);
  if (!order) throw refusals.sortKey();
  return order;
}
