import { domainToUnicode } from 'node:url';

/** Latin letters that do not pass for others: no dotless i, long s or kra. */
const latin = /^[-0-9a-zß-öø-ÿ\u0100-\u0130\u0132-\u0137\u0139-\u017e]+$/u;
const scripts = ['Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Georgian', 'Hangul', 'Han'].map(
  (script) => new RegExp(`^[-0-9\\p{Script=${script}}\\p{M}]+$`, 'u'),
);
const japanese = /^[-0-9\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/**
 * A domain for show: each label in letters of its own script, but in its A-label where letters are mixed or could pass
 * for Latin ones next to Latin labels. The A-label stays the identity.
 */
export function displayName(domain: string): string {
  const shown = domain.split('.').map((label) => domainToUnicode(label) || label);
  const foreign = shown.some((label) => !latin.test(label) && !isOneScript(label));
  const latinTop = latin.test(shown.at(-1) ?? '');
  if (foreign || (latinTop && shown.some(mayMimicLatin))) return domain;
  return shown.join('.');
}

const isOneScript = (label: string): boolean => japanese.test(label) || scripts.some((script) => script.test(label));
const mayMimicLatin = (label: string): boolean => /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(label);
