const mostWords = 5;
const fewestLetters = 3;
/** Two letters of these scripts are a word. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What apps may look for, as search.jabber.network has it; a string says what is wrong with it. */
export function readKeywords(given: string | readonly string[]): string[] | string {
  const words = [...new Set((typeof given === 'string' ? given.split(/\s+/) : given).map((word) => word.trim()))];
  const long = words.filter((word) => [...word].length >= fewestLetters || dense.test(word));
  if (long.length === 0) return 'no keyword has three letters';
  return long.length > mostWords ? 'too many words' : long;
}
