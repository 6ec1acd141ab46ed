const narrow = /[ijltfrI.,:;|!'()[\]/ ·-]/u;
const wide = /[mwMW@%…]|[^\p{ASCII}]/u;

/** About the width of a text in pixels at a font size, for a plain sans-serif. The picture pins the text to it. */
export function textWidth(text: string, size: number): number {
  return Math.round([...text].reduce((sum, character) => sum + unitOf(character), 0) * size);
}

function unitOf(character: string): number {
  if (wide.test(character)) return 0.86;
  if (narrow.test(character)) return 0.37;
  return /[A-Z0-9]/.test(character) ? 0.64 : 0.57;
}
