import { isIP } from 'node:net';
import { isDnsName } from '../dns/dnsName.ts';
import { failed, success } from '../result.ts';
import type { AddressGuard, Result } from '../types.ts';

const longestUrl = 2_000;
const webPorts = new Set([80, 443]);

/** The first URL comes from us or from a well-known file: HTTPS, on any port that the guard knows. */
export function checkFirstUrl(text: string, guard: AddressGuard): Result<URL> {
  const url = parseUrl(text);
  if (url === null || url.protocol !== 'https:') return failed('http-invalid', 'not an https URL');
  return guard.forbidsPort(portOf(url)) ? failed('port-forbidden', String(portOf(url))) : checkHost(url);
}

/** A door of RFC 7395: under TLS, on any port that the guard knows. */
export function checkWebSocketUrl(text: string, guard: AddressGuard): Result<URL> {
  return /^wss:/i.test(text) ? checkFirstUrl(text.replace(/^wss:/i, 'https:'), guard) : failed('http-invalid', 'not a wss URL');
}

/** Where a redirect leads is the stranger's choice: only the web's own ports, HTTP only if asked for. */
export function checkRedirect(location: string, from: URL, allowHttp: boolean): Result<URL> {
  const url = parseUrl(location, from);
  if (url === null || !(url.protocol === 'https:' || (allowHttp && url.protocol === 'http:'))) {
    return failed('redirect-forbidden', 'not an https URL');
  }
  return webPorts.has(portOf(url)) ? checkHost(url) : failed('redirect-forbidden', `port ${portOf(url)}`);
}

export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

function parseUrl(text: string, base?: URL): URL | null {
  if (text.length > longestUrl || !URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base);
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}

/** The URL standard has already turned `0x7f.1`, `2130706433` and full-width digits into a dotted address here. */
function checkHost(url: URL): Result<URL> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return failed('address-forbidden', 'a literal address');
  return isDnsName(host.replace(/\.$/, '')) ? success(url) : failed('http-invalid', 'not a host name');
}
