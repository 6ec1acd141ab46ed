import { type Message, message, parseDomain } from '@signpost/contracts';
import {
  type FieldKind,
  type FieldName,
  fieldNames,
  organizations,
  providerFileFields,
  softwareDefaults,
} from './providerFileFields.ts';

export interface FileCheck {
  /** What readers of the format would not understand. */
  problems: Message[];
  /** What is allowed and yet worth a look. */
  hints: Message[];
  /** What the file says, field by field; nothing where it is no object. */
  given: Readonly<Record<string, unknown>> | null;
}

const mostShown = 60;

/** Reads a provider file as somebody pasted it and names all that is wrong with it. */
export function checkProviderFile(text: string, now: Date): FileCheck {
  const parsed = parse(text);
  if ('problem' in parsed) return { problems: [parsed.problem], hints: [], given: null };
  const { given } = parsed;
  const found = fieldNames.filter((name) => name in given).flatMap((name) => checkField(name, given[name], now));
  return {
    problems: found.filter(({ id }) => !hintIds.has(id)),
    hints: [...found.filter(({ id }) => hintIds.has(id)), ...hintsOf(given)],
    given,
  };
}

const say = (id: string, params: Record<string, string> = {}): Message => message(`provider-file.problem.${id}`, params);
const hintIds = new Set(['plain-http', 'unlimited'].map((id) => `provider-file.problem.${id}`));
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, mostShown);

function parse(text: string): { given: Record<string, unknown> } | { problem: Message } {
  try {
    const given: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return { problem: say('no-object') };
    return { given: given as Record<string, unknown> };
  } catch (error) {
    return { problem: say('no-json', { detail: String(error instanceof Error ? error.message : error).slice(0, 200) }) };
  }
}

type Check = (field: string, value: unknown, now: Date) => Message[];

const checks: Readonly<Record<FieldKind, Check>> = {
  links: (field, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [say('no-links', { field })];
    return Object.entries(value).flatMap(([language, url]) => checkLink(field, language, url));
  },
  domains: (field, value) => each(field, value, (one) => parseDomain(one).ok, 'bad-domain'),
  countries: (field, value) => each(field, value, isCountry, 'bad-country'),
  count: (field, value) =>
    Number.isSafeInteger(value) && (value === -1 || Number(value) >= 1) ? [] : [say('bad-bus-factor', { field })],
  amount: (field, value) => {
    if (!Number.isSafeInteger(value) || Number(value) < -1) return [say('no-whole-number', { field })];
    return value === 0 ? [say('unlimited', { field })] : [];
  },
  boolean: (field, value) => (typeof value === 'boolean' ? [] : [say('no-boolean', { field })]),
  organization: (field, value) =>
    value === '' || organizations.some((one) => one === value)
      ? []
      : [say('bad-organization', { field, value: shown(value), known: organizations.join(', ') })],
  day: checkDay,
};

const checkField = (name: FieldName, value: unknown, now: Date): Message[] => checks[providerFileFields[name]](name, value, now);

function checkLink(field: string, language: string, url: unknown): Message[] {
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language)) return [say('bad-language', { field, value: shown(language) })];
  const scheme = typeof url === 'string' && URL.canParse(url) ? new URL(url).protocol : '';
  if (scheme !== 'https:' && scheme !== 'http:') return [say('bad-url', { field, value: shown(url) })];
  return scheme === 'http:' ? [say('plain-http', { field, value: shown(url) })] : [];
}

function each(field: string, value: unknown, isGood: (one: string) => boolean, problem: string): Message[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return [say('no-list', { field })];
  return value.filter((one) => !isGood(one)).map((one) => say(problem, { field, value: shown(one) }));
}

/** ISO 3166-1 alpha-2 as this machine knows it; a code that names no region comes back as itself. */
const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const isCountry = (code: string): boolean => /^[a-z]{2}$/.test(code) && countries.of(code.toUpperCase()) !== undefined;

function checkDay(field: string, value: unknown, now: Date): Message[] {
  const bad = [say('bad-date', { field, value: shown(value) })];
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return bad;
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) return bad;
  return day > now ? [say('future', { field, value })] : [];
}

function hintsOf(given: Readonly<Record<string, unknown>>): Message[] {
  const names = Object.keys(given);
  const strange = names.filter((name) => !Object.hasOwn(providerFileFields, name)).slice(0, 20);
  const missing = fieldNames.filter((name) => !(name in given));
  const untouched = isUntouched(given) ? [say('untouched')] : [];
  return [
    ...untouched,
    ...strange.map((field) => say('unknown-field', { field: shown(field) })),
    ...missing.map((field) => say('missing', { field })),
  ];
}

const filledBySoftware: ReadonlySet<string> = new Set(['maximumHttpFileUploadTotalSize', 'maximumHttpFileUploadStorageTime']);

/** The same rule by which the probe tells a file that nobody filled in. */
function isUntouched(given: Readonly<Record<string, unknown>>): boolean {
  const isEmpty = (value: unknown) =>
    value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  const telling = Object.entries(given).filter(([name, value]) => !filledBySoftware.has(name) && !isEmpty(value));
  return telling.length > 0 && telling.every(([name, value]) => softwareDefaults[name as FieldName] === value);
}
