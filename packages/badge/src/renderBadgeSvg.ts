import { armColours, dark, light, type Palette, stripeColour } from './badgeColours.ts';
import { type BadgeFace, faceOf, usualLabels } from './badgeFace.ts';
import type { BadgeInput, BadgeSize, BadgeTheme } from './badgeInput.ts';
import { escapeXml } from './escapeXml.ts';
import { textWidth } from './textWidth.ts';

const height = 24;
const gap = 8;
const labelSize = 12;
const noteSize = 11;
const signSize = 15;
const armBody = 28;
const armPoint = 10;
/** At most 300 bytes of domain, however it is written. */
const domainLength = 60;
const labelLength = 30;

/** Drawn once, shown smaller or larger. */
const scales: Readonly<Record<BadgeSize, number>> = { small: 20 / height, normal: 1, large: 36 / height };

/** A badge as SVG, at most 2 kB: a signpost's arm that carries the letter, and the day of the test. */
export function renderBadgeSvg(input: BadgeInput): string {
  const face = faceOf(input);
  const words = input.label ?? usualLabels[input.variant ?? 'overall'];
  const label = escapeXml(words, labelLength);
  const labelWidth = textWidth(unescaped(words), labelSize);
  const noteWidth = textWidth(face.note, noteSize);
  const noteAt = gap + labelWidth + gap;
  const armAt = noteAt + noteWidth + (noteWidth > 0 ? gap : 0);
  const body = bodyWidth(face);
  const width = armAt + body + armPoint + 1;
  const scale = scales[input.size ?? 'normal'];
  const title = `${escapeXml(input.domain, domainLength)}: ${face.sentence}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${height * scale}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d"><title id="t">${title}</title><desc id="d">Measured by Signpost.</desc><style>${styleOf(input.theme)}</style>${stripes(face)}<path class="p" d="M${armAt} .5H4.5a4 4 0 0 0-4 4v15a4 4 0 0 0 4 4H${armAt}"/>${text('i', gap, labelSize, labelWidth, label, ' font-weight="600"')}${face.note ? text('m', noteAt, noteSize, noteWidth, face.note) : ''}${arm(face, armAt, body)}</svg>`;
}

/** What is left to measure once the unfit characters are gone. */
const unescaped = (label: string): string => escapeXml(label, labelLength).replace(/&(?:amp|lt|gt|quot|#39);/g, 'x');

const text = (colour: string, x: number, size: number, width: number, words: string, more = ''): string =>
  `<text class="${colour}" x="${x}" y="16" font-size="${size}" textLength="${width}" lengthAdjust="spacingAndGlyphs"${more}>${words}</text>`;

function styleOf(theme: BadgeTheme): string {
  const font = 'text{font-family:Verdana,"DejaVu Sans",sans-serif}';
  if (theme !== 'auto') return font + rulesOf(theme === 'dark' ? dark : light);
  return `${font}${rulesOf(light)}@media(prefers-color-scheme:dark){${rulesOf(dark)}}`;
}

const rulesOf = ({ paper, line, ink, muted }: Palette): string =>
  `.p{fill:${paper};stroke:${line}}.i{fill:${ink}}.m{fill:${muted}}`;

const stripes = ({ colour, faded }: BadgeFace): string =>
  colour === 'T' && !faded
    ? `<pattern id="s" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path fill="${armColours.T}" d="M0 0h8v8H0z"/><path fill="${stripeColour}" d="M0 0h4v8H0z"/></pattern>`
    : '';

/** Filled for a letter of today, outlined where there is none, dashed for one of the past. */
const bodyWidth = ({ sign }: BadgeFace): number => Math.max(armBody, textWidth(sign, signSize) + gap);

function arm({ colour, faded, sign }: BadgeFace, x: number, body: number): string {
  const shape = `M${x} .5h${body}l${armPoint} 11.5-${armPoint} 11.5H${x}z`;
  const filled = colour !== null && !faded;
  const face = filled
    ? `fill="${colour === 'T' ? 'url(#s)' : armColours[colour]}"`
    : `class="p"${faded ? ' stroke-dasharray="3 2"' : ''}`;
  const ink = filled ? 'fill="#fff"' : 'class="i"';
  return `<path ${face} d="${shape}"/><text ${ink} x="${x + body / 2 + 2}" y="17.5" font-size="${signSize}" font-weight="700" text-anchor="middle">${sign}</text>`;
}
