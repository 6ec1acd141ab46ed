import type { LanguageRules } from '../rules/LanguageRules.ts';
import type { Token } from '../text/PolicyText.ts';
import { fold } from '../text/tokenize.ts';

interface Names {
  exact: ReadonlyMap<string, string>;
  stems: readonly (readonly [string, string])[];
}

const known = new WeakMap<LanguageRules, Names>();
const longestName = 4;

/** The first country that the tokens name, as ISO 3166-1 alpha-2; null where they name none. */
export function countryIn(tokens: readonly Token[], rules: LanguageRules): string | null {
  const names = known.get(rules) ?? readNames(rules);
  known.set(rules, names);
  for (let at = 0; at < tokens.length; at += 1) {
    for (let length = Math.min(longestName, tokens.length - at); length > 0; length -= 1) {
      const words = tokens.slice(at, at + length).map(({ word }) => word);
      const code = names.exact.get(words.join(' ')) ?? (length === 1 ? stemOf(names, words[0] as string) : undefined);
      if (code) return code;
    }
  }
  return null;
}

const stemOf = ({ stems }: Names, word: string): string | undefined => stems.find(([stem]) => word.startsWith(stem))?.[1];

/** Names of the world's countries in the language, and the words that the language's rules add. */
function readNames({ language, countries }: LanguageRules): Names {
  const exact = new Map<string, string>();
  const stems: [string, string][] = [];
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const code of regionCodes()) {
    const name = display.of(code);
    if (name)
      exact.set(
        fold(name)
          .replace(/[^\p{L}]+/gu, ' ')
          .trim(),
        code,
      );
  }
  for (const entry of countries.split('|')) {
    const words = entry.trim().split(/\s+/);
    const code = words.pop() ?? '';
    const name = words.join(' ');
    if (name.endsWith('*')) stems.push([name.slice(0, -1), code]);
    else exact.set(name, code);
  }
  return { exact, stems };
}

/** Every pair of letters: `Intl` knows which of them is a country. Pseudo-regions and groups are left out. */
function regionCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !groups.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
}

const groups: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO']);
