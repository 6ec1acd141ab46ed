export interface BadgeChoice {
  domain: string;
  variant: 'overall' | 'c2s' | 's2s' | 'features';
  size: 'small' | 'normal' | 'large';
  theme: 'auto' | 'light' | 'dark';
  label: string;
}

export const badgeHeights = { small: 20, normal: 24, large: 36 } as const;
export const snippetKinds = ['html', 'markdown', 'bbcode', 'rst', 'shields'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** The badge's path with only what differs from the usual. What people typed is percent-encoded, brackets and quotes too. */
export function badgePath({ domain, variant, size, theme, label }: BadgeChoice, ending: 'svg' | 'json' = 'svg'): string {
  const query = new URLSearchParams();
  if (variant !== 'overall') query.set('variant', variant);
  if (ending === 'svg' && size !== 'normal') query.set('size', size);
  if (ending === 'svg' && theme !== 'auto') query.set('theme', theme);
  if (label !== '') query.set('label', label);
  return `/badge/${encodeURIComponent(domain)}.${ending}${query.size === 0 ? '' : `?${query}`}`;
}

/** Where a badge leads: what its letter means for people. */
export const badgeTarget = (domain: string): string => `/providers/${encodeURIComponent(domain)}#letter`;

/** The lines that show a badge elsewhere, linked to its report. */
export function badgeSnippets(siteOrigin: string, choice: BadgeChoice, alt: string): Record<SnippetKind, string> {
  const picture = siteOrigin + badgePath(choice);
  const page = siteOrigin + badgeTarget(choice.domain);
  const shields = `https://img.shields.io/endpoint?${new URLSearchParams({ url: siteOrigin + badgePath(choice, 'json') })}`;
  const height = badgeHeights[choice.size];
  return {
    html: `<a href="${forHtml(page)}"><img src="${forHtml(picture)}" alt="${forHtml(alt)}" height="${height}"></a>`,
    markdown: `[![${alt}](${picture})](${page})`,
    bbcode: `[url=${page}][img]${picture}[/img][/url]`,
    rst: `.. image:: ${picture}\n   :target: ${page}\n   :alt: ${alt}`,
    shields: `[![${alt}](${shields})](${page})`,
  };
}

const forHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
