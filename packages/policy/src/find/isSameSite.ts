import { isPublicSuffix } from '@signpost/net';

/** The part of a host name that somebody registered: `chat.example.co.uk` → `example.co.uk`. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  for (let index = 1; index < labels.length; index += 1) {
    if (isPublicSuffix(labels.slice(index).join('.'))) return labels.slice(index - 1).join('.');
  }
  return labels.slice(-2).join('.');
}

export const isSameSite = (url: string, domain: string): boolean =>
  URL.canParse(url) && siteOf(new URL(url).hostname) === siteOf(domain);
