import { cleanText } from '../cleanText.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Marks that show nothing, or pile up over each other beyond what any language needs. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const piles = /(\p{M}{4})\p{M}+/gu;

/** A stranger's text fit to be shown as text: no controls, no bidi controls, at most `most` graphemes; `null` when nothing is left. */
export function cleanRoomText(text: string | null, most: number): string | null {
  const clean = cleanText(
    (text ?? '')
      .slice(0, most * 20)
      .replace(invisible, '')
      .replace(piles, '$1'),
    most * 16,
  ).replace(/\s+/g, ' ');
  const shown = [...graphemes.segment(clean)];
  const cut =
    shown.length > most
      ? `${shown
          .slice(0, most - 1)
          .map(({ segment }) => segment)
          .join('')}…`
      : clean;
  return cut.trim() === '' ? null : cut.trim();
}
