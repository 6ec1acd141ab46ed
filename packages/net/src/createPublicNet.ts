import type { Clock, CourtesyStore } from '@signpost/contracts';
import { politeLimits } from './courtesy/politeLimits.ts';
import { createNet } from './createNet.ts';
import { createResolver } from './dns/createResolver.ts';
import { createAddressGuard } from './guard/createAddressGuard.ts';
import { identityOf } from './identityOf.ts';
import type { CourtesyLimits, Net } from './types.ts';

export interface PublicNetOptions {
  /** A page or mail address that strangers can turn to. */
  contact: string;
  courtesy: CourtesyStore;
  clock: Clock;
  /** Gentle unless given. */
  limits?: CourtesyLimits;
  /** `ip:port`; without it the system's resolver is asked. */
  resolver?: string;
  /** Whether that resolver validates DNSSEC and may be believed. */
  validating?: boolean;
  /** PEM, beside Mozilla's roots. */
  extraCas?: readonly string[];
  /** Public addresses of ours that no interface shows. */
  ownAddresses?: readonly string[];
}

/** The net for the open internet: nothing private, polite limits. */
export function createPublicNet(options: PublicNetOptions): Net {
  const { contact, courtesy, clock, resolver = null, validating = false, extraCas = [], ownAddresses = [] } = options;
  const { limits = politeLimits } = options;
  return createNet({
    clock,
    resolver: createResolver({ address: resolver, validating, clock }),
    guard: createAddressGuard({ ownAddresses }),
    identity: identityOf(contact),
    courtesy,
    limits,
    extraCas,
  });
}
