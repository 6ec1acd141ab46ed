/** Letters that no decomposition takes apart (Unicode, UAX #15). */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ŧ: 't',
  ĸ: 'k',
  ŋ: 'n',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic: those that people leave out. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** The form in which words are compared: small letters without accents, compatibility forms resolved. */
export const foldText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(accents, '');
