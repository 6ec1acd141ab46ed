/** Schemes to which a stranger's contact may lead. */
const schemes = new Set(['mailto:', 'xmpp:', 'https:', 'http:']);

/** The address as a link, or `null` where it is none that we follow. */
export const contactHref = (address: string): string | null =>
  URL.canParse(address) && schemes.has(new URL(address).protocol) ? address : null;
