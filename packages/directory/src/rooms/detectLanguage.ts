import { detectAll } from 'tinyld';

/** The languages that short texts are told apart in. */
const only = 'en de fr es pt it nl pl cs ru uk tr ja zh ko ar he fa el sv fi hu ro'.split(' ');
const links = /\b(?:https?|xmpp|mailto):\S+|\b[\w.+-]+@[\w.-]+\.\w+|\b(?:[\w-]+\.)+[a-z]{2,}\b|[#@][\w-]+/giu;
const leastLetters = 12;
const leastWords = 3;
/** How sure the detector must be, and how far the second must lie behind. */
const leastAccuracy = 0.3;
const leastLead = 2;

/** Letters that one language alone among its neighbours writes. */
const ownLetters: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}{2}/u],
  ['el', /\p{Script=Greek}{4}/u],
  ['he', /\p{Script=Hebrew}{4}/u],
  ['uk', /[їєґ]/iu],
  ['ru', /[ыэъё]/iu],
];

/** The language of a room's name and description, `null` unless there is enough text to be sure. */
export function detectLanguage(...texts: readonly (string | null)[]): string | null {
  const text = texts
    .map((one) => (one ?? '').replace(links, ' '))
    .join('. ')
    .normalize('NFC');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const byScript = letters >= 4 ? detectScript(text, letters) : undefined;
  if (byScript !== undefined) return byScript;
  const words = new Set(text.toLowerCase().match(/\p{L}{2,}/gu)).size;
  if (letters < leastLetters || words < leastWords) return null;
  const [first, second] = detectAll(text, { only });
  if (!first || first.accuracy < leastAccuracy || first.accuracy < leastLead * (second?.accuracy ?? 0)) return null;
  return only.includes(first.lang) ? first.lang : null;
}

/** What the script alone tells; `undefined` when it tells nothing, `null` when it tells that we cannot know. */
function detectScript(text: string, letters: number): string | null | undefined {
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters;
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = share(/\p{Script=Han}/gu);
  if (kana + han > 0.5) return kana > 0.05 ? 'ja' : han * letters >= 4 ? 'zh' : null;
  const cyrillic = share(/\p{Script=Cyrillic}/gu);
  if (cyrillic > 0.5) return detectCyrillic(text, cyrillic * letters);
  for (const [code, pattern] of ownLetters.slice(1, 4)) if (pattern.test(text) && share(/\p{Script=Latin}/gu) < 0.5) return code;
  return undefined;
}

function detectCyrillic(text: string, letters: number): string | null {
  if (/[їєґ]/iu.test(text)) return 'uk';
  if (/[ўјљњћђџқңұәө]/iu.test(text)) return null;
  if (/[ыэъё]/iu.test(text)) return 'ru';
  if (/і/iu.test(text)) return letters >= 8 ? 'uk' : null;
  if (letters < 10) return null;
  const [first] = detectAll(text, { only: ['ru', 'uk', 'bg', 'be', 'sr', 'mk'] });
  return first && first.accuracy >= leastAccuracy && ['ru', 'uk'].includes(first.lang) ? first.lang : null;
}
