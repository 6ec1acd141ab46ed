import type { Direction } from '@signpost/contracts';
import { type AddressedDomain, addresses } from '../../lab/addresses.ts';
import type { XmppTarget } from './openXmpp.ts';

const ports = { c2s: 5222, s2s: 5269 } as const;

/** A lab domain's STARTTLS service. */
export const labTarget = (domain: AddressedDomain, direction: Direction): XmppTarget => ({
  domain,
  direction,
  security: 'starttls',
  address: addresses[domain],
  port: ports[direction],
});
