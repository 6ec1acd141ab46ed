import { type FieldKind, type FieldName, fieldNames, providerFileFields } from './providerFileFields.ts';

/** What stands in each control of the form. */
export type FieldTexts = Readonly<Record<FieldName, string>>;

export const emptyTexts = Object.fromEntries(fieldNames.map((name) => [name, ''])) as FieldTexts;

type Write = (value: unknown) => string;
const lines = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('\n') : '');

const writers: Readonly<Record<FieldKind, Write>> = {
  links: (value) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([language, url]) => `${language} ${String(url)}`)
          .join('\n')
      : '',
  domains: lines,
  countries: (value) => lines(value).replaceAll('\n', ' '),
  count: (value) => (typeof value === 'number' ? String(value) : ''),
  amount: (value) => (typeof value === 'number' ? String(value) : ''),
  boolean: (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : ''),
  organization: (value) => (typeof value === 'string' ? value : ''),
  day: (value) => (typeof value === 'string' ? value : ''),
};

/** The controls as they stand for what a file says. */
export const textsOf = (given: Readonly<Record<string, unknown>>): FieldTexts =>
  Object.fromEntries(
    fieldNames.map((name) => [name, writers[providerFileFields[name]](given[name]).slice(0, 4000)]),
  ) as FieldTexts;

export const textsFrom = (form: URLSearchParams): FieldTexts =>
  Object.fromEntries(fieldNames.map((name) => [name, (form.get(name) ?? '').slice(0, 4000)])) as FieldTexts;

/** What stands in no control is not said at all. What can't be read is said as typed, so that the check names it. */
const readers: Readonly<Record<FieldKind, (text: string) => unknown>> = {
  links: (text) =>
    Object.fromEntries(
      linesOf(text).map((line) => {
        const [, language = '', url = ''] = /^(\S+)\s+(\S.*)$/.exec(line) ?? [];
        return language === '' ? ['en', line] : [language, url];
      }),
    ),
  domains: (text) => linesOf(text),
  countries: (text) =>
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  count: readNumber,
  amount: readNumber,
  boolean: (text) => (text === 'yes' ? true : text === 'no' ? false : text),
  organization: (text) => text,
  day: (text) => text,
};

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

function readNumber(text: string): unknown {
  const digits = text.replace(/^[\u2212\u2013]/, '-');
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : text;
}

/** The file that the form's controls make, in the order of the form. */
export function fileFrom(texts: FieldTexts): string {
  const said = fieldNames.filter((name) => texts[name].trim() !== '');
  const file = Object.fromEntries(said.map((name) => [name, readers[providerFileFields[name]](texts[name].trim())]));
  return `${JSON.stringify(file, null, 2)}\n`;
}
