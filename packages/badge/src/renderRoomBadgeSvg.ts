import { dark, light } from './badgeColours.ts';
import { escapeXml } from './escapeXml.ts';
import { textWidth } from './textWidth.ts';

const height = 24;
const gap = 8;
const size = 12;
const nameLength = 40;

/** A room's badge: its name and how many people are in it on average. */
export function renderRoomBadgeSvg({ name, people }: { name: string; people: number }): string {
  const label = escapeXml(name, nameLength);
  const count = String(Math.round(people));
  const labelWidth = textWidth(label.replace(/&(?:amp|lt|gt|quot|#39);/g, 'x'), size);
  const countAt = gap + labelWidth + gap + gap;
  const width = countAt + textWidth(count, size) + gap;
  const { paper, line, ink } = light;
  const style = `text{font:${size}px Verdana,"DejaVu Sans",sans-serif}.p{fill:${paper};stroke:${line}}.i{fill:${ink}}@media(prefers-color-scheme:dark){.p{fill:${dark.paper};stroke:${dark.line}}.i{fill:${dark.ink}}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t"><title id="t">${label}: ${count}</title><style>${style}</style><rect class="p" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="4"/><path class="p" d="M${countAt - gap} 0v${height}"/><text class="i" x="${gap}" y="16" textLength="${labelWidth}" lengthAdjust="spacingAndGlyphs">${label}</text><text class="i" x="${countAt}" y="16" font-weight="700">${count}</text></svg>`;
}
