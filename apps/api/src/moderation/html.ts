/** Markup that is ours; everything else is text. */
export class Html {
  constructor(readonly markup: string) {}
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Controls and marks that turn text around: strangers wrote it. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(unfit, ' ')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

function markupOf(piece: Piece): string {
  if (piece instanceof Html) return piece.markup;
  if (Array.isArray(piece)) return piece.map(markupOf).join('');
  return piece === null || piece === undefined || piece === false ? '' : escapeText(String(piece));
}

/** A template whose blanks are escaped unless they are {@link Html} themselves. For content and quoted attributes alone. */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(parts.map((part, index) => part + (index < pieces.length ? markupOf(pieces[index]) : '')).join(''));
