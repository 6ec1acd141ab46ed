/** A link that a stranger gave, only if it leads to the web; `host` is what to show of it. */
export function webLink(url: string | null): { href: string; host: string } | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, host, username, password } = new URL(url);
  if (username !== '' || password !== '') return null;
  return protocol === 'https:' || protocol === 'http:' ? { href, host } : null;
}
