import { english, formatMessage, type Message, messageFiles, type SiteMessageId } from '@signpost/contracts';
import { pluralMessage } from './pluralMessage.ts';

export type Params = Readonly<Record<string, string | number>>;
/** Ids that come in plural forms, without the form. */
export type CountedId = SiteMessageId extends infer Id ? (Id extends `${infer Stem}.other` ? Stem : never) : never;

export interface Words {
  locale: string;
  /** A text of the site's own. */
  t(id: SiteMessageId, params?: Params): string;
  /** The same for a count, in the plural form that the language asks for. */
  count(id: CountedId, count: number, params?: Params): string;
  /** The text as written, blanks unfilled. */
  template(id: string): string;
  /** A text that came with the data. */
  say(message: Message): string;
  /** A number of the data: years, ports and counts as they are, what has a fraction as the language writes it. */
  number(value: number): string;
  /** A text that came with the data as written, blanks unfilled, in the plural form that the language asks for. */
  templateOf(message: Message): string;
  has(id: string): boolean;
  /** Whether a page in this language shows the text in English: the operators' evidence is not translated. */
  isForeign(id: string): boolean;
  /** The ids that begin so, in the order of the message file. */
  ids(prefix: string): string[];
}

const known = new Map<string, Words>();
const idsByPrefix = new Map<string, string[]>();

/** There are few beginnings, all written in the code. */
function ids(prefix: string): string[] {
  const all = idsByPrefix.get(prefix) ?? Object.keys(english).filter((id) => id.startsWith(prefix));
  idsByPrefix.set(prefix, all);
  return all;
}

/** The words of one language; English where it lacks a text. */
export function createWords(locale = 'en'): Words {
  const words = known.get(locale) ?? makeWords(locale);
  if (Object.hasOwn(messageFiles, locale)) known.set(locale, words);
  return words;
}

function makeWords(locale: string): Words {
  const own = Object.hasOwn(messageFiles, locale) ? messageFiles[locale as keyof typeof messageFiles] : english;
  const file = { ...english, ...own };
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const fit = (message: Message) => pluralMessage(message, file, plural);
  const number = (value: number) => (Number.isInteger(value) ? String(value) : numbers.format(value));
  const say = (message: Message) => {
    const { id, params } = fit(message);
    const shown = Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]);
    return formatMessage(file, { id, params: Object.fromEntries(shown) });
  };
  return {
    locale,
    say,
    number,
    has: (id) => Object.hasOwn(file, id),
    isForeign: (id) => own !== english && Object.hasOwn(english, id) && !Object.hasOwn(own, id),
    ids,
    template: (id) => file[id] ?? id,
    templateOf: (message) => file[fit(message).id] ?? message.id,
    t: (id, params = {}) => formatMessage(file, { id, params }),
    count(id, count, params = {}) {
      const form = `${id}.${plural.select(count)}`;
      const shown = { ...params, count: numbers.format(count) };
      return formatMessage(file, { id: Object.hasOwn(file, form) ? form : `${id}.other`, params: shown });
    },
  };
}
