/**
 * One cell of CSV (RFC 4180), always quoted. What a spreadsheet would take for a formula gets an apostrophe before it, as the
 * words of strangers must stay words.
 */
export function csvCell(value: string | number | boolean | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  const clean = text.toWellFormed().replaceAll('\0', '\ufffd');
  const safe =
    typeof value !== 'number' && /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/.test(clean)
      ? `'${clean}`
      : clean;
  return `"${safe.replaceAll('"', '""')}"`;
}

export const csvLine = (values: readonly Parameters<typeof csvCell>[0][]): string => `${values.map(csvCell).join(',')}\r\n`;
