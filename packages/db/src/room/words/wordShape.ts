const signs = 'abcdefghijklmnopqrstuvwxyz';
const longest = 30;

/**
 * A folded word with one ASCII letter for each of its own, the same for the same. Letters of different scripts may share
 * one: it serves to find likely words, which are then compared as they are. Empty for what nobody misspells: numbers
 * and endless words.
 */
export const wordShape = (word: string): string =>
  word.length > longest || /\p{N}/u.test(word)
    ? ''
    : [...word].map((letter) => (/[a-z]/.test(letter) ? letter : signs[(letter.codePointAt(0) ?? 0) % signs.length])).join('');
