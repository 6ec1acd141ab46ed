// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed here
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Remote text made fit to store: controls, separators and bidi controls become spaces; at most `length` UTF-16 units. */
export function cleanText(text: string, length = 300): string {
  const short = text.replace(unsafe, ' ').trim().slice(0, length);
  return short.replace(/[\ud800-\udbff]$/, '');
}

export const cleanOrNull = (text: string | null, length?: number): string | null => {
  const clean = cleanText(text ?? '', length);
  return clean === '' ? null : clean;
};

/** Distinct, clean and not empty; at most `count`. */
export const cleanNames = (names: readonly string[], count = 200, length = 300): string[] =>
  [...new Set(names.map((name) => cleanText(name, length)))].filter((name) => name !== '').slice(0, count);
