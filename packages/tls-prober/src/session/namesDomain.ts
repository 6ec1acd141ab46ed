import { domainToASCII } from 'node:url';
import type { Certificate, Direction } from '@signpost/contracts';
import { isPublicSuffix } from '@signpost/net';

type Names = Pick<Certificate, 'dnsNames' | 'srvNames' | 'xmppAddresses'>;

const servicePrefix: Readonly<Record<Direction, string>> = { c2s: '_xmpp-client.', s2s: '_xmpp-server.' };

/**
 * Whether a certificate names the JID domain (RFC 6120 §13.7.2 with RFC 6125 §6.4): a DNS name, exact or with a wildcard
 * for the one leftmost label; an SRV name of the right service; an XMPP address. The common name never counts.
 */
export function namesDomain({ dnsNames, srvNames, xmppAddresses }: Names, domain: string, direction: Direction): boolean {
  const wanted = toAscii(domain);
  if (wanted === '') return false;
  const prefix = servicePrefix[direction];
  return (
    dnsNames.some((name) => matchesDnsName(toAscii(name), wanted)) ||
    srvNames.some((name) => name.startsWith(prefix) && toAscii(name.slice(prefix.length)) === wanted) ||
    xmppAddresses.some((address) => toAscii(address) === wanted)
  );
}

/** A wildcard over a whole public suffix, as `*.org`, covers strangers and is not accepted. */
function matchesDnsName(name: string, wanted: string): boolean {
  if (!name.startsWith('*.')) return name === wanted;
  const parent = name.slice(2);
  return !parent.includes('*') && wanted.slice(wanted.indexOf('.') + 1) === parent && !isPublicSuffix(parent);
}

/** The A-label form in lower case; empty for what is no name. The star of a wildcard stays. */
function toAscii(name: string): string {
  const star = name.startsWith('*.') ? '*.' : '';
  const ascii = domainToASCII(name.slice(star.length).replace(/\.$/, ''));
  return ascii === '' ? '' : star + ascii.toLowerCase();
}
