import { readRecorded } from '@signpost/xmpp-prober';

export interface ComparedAnswer {
  name: string;
  what: string;
  expected: string;
  seen: string;
  matches: boolean;
}

/** No more are kept of a list. */
const mostFeatures = 500;
const mostItems = 100;

/** Reads one recorded answer as the probes do, and sets it beside what plain pattern matching finds in its text. */
export function compareRecorded(name: string, text: string): ComparedAnswer[] {
  const all = text.replace(/<!--[\s\S]*?-->/g, '');
  const plain = all.slice(0, endOf(all));
  const row = (what: string, wanted: string, seen: string) => ({ name, what, expected: wanted, seen, matches: wanted === seen });
  const read = readRecorded(text);
  return read.flatMap((one): ComparedAnswer[] => {
    if (one.kind === 'features') {
      const { mechanisms, starttls } = one.value;
      return [
        row('mechanisms', sorted(mechanismsIn(plain)), sorted(mechanisms)),
        row('STARTTLS', String(/<starttls\b/.test(plain)), String(starttls.offered)),
      ];
    }
    if (one.kind === 'info') {
      const { features, identities } = one.value;
      return [
        row('features', sorted(valuesOf(plain, /<feature\b[^>]*?\bvar=(["'])(.*?)\1/g).slice(0, mostFeatures)), sorted(features)),
        row('identities', String((plain.match(/<identity\b/g) ?? []).length), String(identities.length)),
      ];
    }
    if (one.kind === 'items')
      return [row('items', String(Math.min(mostItems, (plain.match(/<item\b/g) ?? []).length)), String(one.count))];
    if (one.kind === 'version')
      return [row('version', textIn(plain, 'version'), one.version), row('name', textIn(plain, 'name'), one.name)];
    if (one.kind === 'uptime') return [row('uptime', /\bseconds=["'](\d+)/.exec(plain)?.[1] ?? '', String(one.seconds))];
    if (one.kind === 'sign-up')
      return [
        row('captcha', String(/urn:xmpp:captcha|<(\w+:)?media\b/.test(plain)), String(one.value.captcha)),
        row('e-mail asked', String(/<e-?mail\b|var=["']e-?mail/i.test(plain)), String(one.value.emailAsked)),
      ];
    if (one.kind === 'refused') return [row('refused', conditionIn(plain), one.condition)];
    if (one.kind === 'unreadable') return [row('readable', isWhole(plain) ? 'whole' : 'cut off', one.why)];
    return [];
  });
}

/** What follows the first answer may be of another kind. */
const endOf = (text: string): number => (/<\/stream:features>/.exec(text)?.index ?? text.length - 1) + 1;

const isWhole = (text: string): boolean => /<\/(stream:features|iq|query|error)>\s*$/.test(text.trim());

const mechanismsIn = (text: string): string[] =>
  [...(/<mechanisms\b[\s\S]*?<\/mechanisms>/.exec(text)?.[0] ?? '').matchAll(/<mechanism>([^<]*)</g)].map(
    ([, name = '']) => name,
  );

const valuesOf = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[2] ?? '');

const textIn = (text: string, name: string): string => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1] ?? '';

const conditionIn = (text: string): string =>
  /<([\w-]+)[^>]*xmlns=["']urn:ietf:params:xml:ns:xmpp-stanzas["']/.exec(text)?.[1] ?? 'undefined-condition';

const sorted = (names: readonly string[]): string => [...new Set(names)].sort().join(' ');
