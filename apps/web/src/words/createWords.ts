import { english, formatMessage, type Message, type MessageFile, type SiteMessageId } from '@signpost/contracts';

const files: Readonly<Record<string, MessageFile>> = { en: english };

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
  has(id: string): boolean;
  /** The ids that begin so, in the order of the message file. */
  ids(prefix: string): string[];
}

/** The words of one language. */
export function createWords(locale = 'en'): Words {
  const file = files[locale] ?? english;
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const say = (message: Message) => formatMessage(file, message);
  return {
    locale,
    say,
    has: (id) => Object.hasOwn(file, id),
    ids: (prefix) => Object.keys(file).filter((id) => id.startsWith(prefix)),
    template: (id) => file[id] ?? id,
    t: (id, params = {}) => say({ id, params }),
    count(id, count, params = {}) {
      const form = `${id}.${plural.select(count)}`;
      return say({ id: Object.hasOwn(file, form) ? form : `${id}.other`, params: { ...params, count: numbers.format(count) } });
    },
  };
}
