const signs = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A folded word with one ASCII sign for each letter, the same for the same letter. Letters of different scripts may share
 * one: it serves to find likely words, which are then compared as they are.
 */
export const wordShape = (word: string): string =>
  [...word].map((letter) => (/[a-z0-9]/.test(letter) ? letter : signs[(letter.codePointAt(0) ?? 0) % signs.length])).join('');
