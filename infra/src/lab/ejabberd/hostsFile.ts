import { addresses } from '../addresses.ts';

/**
 * A hosts file for libnss_wrapper: ejabberd looks addresses up through libc, not through its own resolver. SRV targets only: past
 * about a hundred entries the wrapper's table is full and every look-up fails.
 */
export const hostsFile = (): string =>
  Object.entries(addresses)
    .map(([domain, ip]) => `${ip} xmpp.${domain}${domain === 'nosrv.example' ? ` ${domain}` : ''}\n`)
    .join('');
