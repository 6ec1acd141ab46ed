export interface AptSites {
  main: string;
  security: string;
}

/** Picks Debian's archive and security sites out of those this machine's apt uses (one address a line). */
export function pickAptSites(lines: string): AptSites | null {
  const sites = [...new Set(lines.split('\n').map((line) => line.trim()))].filter((site) => /debian/i.test(site));
  const main = sites.find((site) => !/security/i.test(site));
  if (!main) return null;
  return { main, security: sites.find((site) => /security/i.test(site)) ?? `${main.replace(/\/$/, '')}-security` };
}
