import { domainToASCII } from 'node:url';
import { parse } from 'tldts';

/**
 * True for a public suffix, private section included (`com`, `co.uk`, `github.io`), and for what is no domain at all.
 * `domainToASCII` goes first, because tldts accepts names that IDNA refuses.
 */
export function isPublicSuffix(domain: string): boolean {
  const ascii = domainToASCII(domain.replace(/\.$/, ''));
  if (ascii === '') return true;
  const parsed = parse(ascii, { allowPrivateDomains: true });
  return parsed.isIp === true || parsed.domain === null;
}
