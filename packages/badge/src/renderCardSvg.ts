import type { Letter } from '@signpost/contracts';
import { armColours, light, stripeColour } from './badgeColours.ts';
import type { BadgeState } from './badgeInput.ts';
import { escapeXml } from './escapeXml.ts';

/** What a card shows: a provider in a preview of a link. `observedAt` is ISO 8601. */
export interface CardInput {
  domain: string;
  state: BadgeState;
  c2s: Letter;
  s2s: Letter;
  observedAt: string | null;
}

export const cardSize = { width: 1200, height: 630 } as const;
const domainLength = 56;
const tile = 190;
const yellow = '#ffd23f';

/**
 * A card as SVG of 1200 × 630 pixels: the domain, the letter of the connection on a square and that of the links to other
 * providers on one with a cut corner. Without style sheet and without links, to be made into a PNG.
 */
export function renderCardSvg({ domain, state, c2s, s2s, observedAt }: CardInput): string {
  const { width, height } = cardSize;
  const shown = escapeXml(domain, domainLength);
  const size = Math.max(28, Math.min(84, Math.floor(1700 / Math.min([...domain].length, domainLength))));
  const letters = state === 'graded' || state === 'stale';
  const body = letters
    ? `${lettered(c2s, 80, false, 'Your connection')}${lettered(s2s, 640, true, 'Links to other providers')}`
    : '';
  const sentence = letters ? '' : text(80, 370, 48, sentences[state], light.muted);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><pattern id="s" width="24" height="24" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path fill="${armColours.T}" d="M0 0h24v24H0z"/><path fill="${stripeColour}" d="M0 0h12v24H0z"/></pattern></defs><path fill="${light.paper}" d="M0 0h${width}v${height}H0z"/><path fill="${yellow}" d="M0 0h${width - 60}l60 12-60 12H0z"/>${text(80, 150, size, shown, light.ink, 700)}${body}${sentence}${text(80, 575, 32, foot(state, observedAt), light.muted)}</svg>`;
}

const sentences: Readonly<Record<Exclude<BadgeState, 'graded' | 'stale'>, string>> = {
  pending: 'Not tested yet',
  down: 'Did not answer at the last test',
  'unknown-domain': 'Not in the directory',
};

const foot = (state: BadgeState, observedAt: string | null): string => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(observedAt ?? '')?.[0];
  if (day === undefined) return 'Signpost: XMPP providers, measured';
  return state === 'stale' ? `Signpost: measured on ${day}, out of date` : `Signpost: measured on ${day}`;
};

const text = (x: number, y: number, size: number, words: string, colour: string, weight = 400): string =>
  `<text x="${x}" y="${y}" font-family="Geologica" font-size="${size}" font-weight="${weight}" fill="${colour}">${words}</text>`;

/** A tile with its letter, and what it is the letter of below. */
function lettered(letter: Letter, x: number, cut: boolean, label: string): string {
  const y = 225;
  const corner = cut ? 60 : 0;
  const shape = `M${x} ${y}h${tile - corner}l${corner} ${corner}v${tile - corner}h-${tile}z`;
  const face =
    letter === '?'
      ? `fill="none" stroke="${light.line}" stroke-width="6"`
      : `fill="${letter === 'T' ? 'url(#s)' : armColours[letter]}"`;
  const ink = letter === '?' ? light.line : '#fff';
  const sign = `<text x="${x + tile / 2}" y="${y + 128}" text-anchor="middle" font-family="Geologica" font-size="104" font-weight="700" fill="${ink}">${letter}</text>`;
  return `<path ${face} d="${shape}"/>${sign}${text(x, y + tile + 55, 36, label, light.ink)}`;
}
