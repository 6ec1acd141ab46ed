const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Everything that XML 1.0 forbids, and marks that turn or hide text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed here
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Text from outside as XML text or attribute value: cut to `most` characters, unfit ones removed, the rest escaped. */
export function escapeXml(text: string, most: number): string {
  const characters = [...text.slice(0, 4 * most).replace(unfit, '')];
  const cut = characters.length > most ? [...characters.slice(0, most - 1), '…'] : characters;
  return cut.join('').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
