import { createHash } from 'node:crypto';
import type { Certificate, Direction, Dnssec, Tlsa, TlsSession } from '@signpost/contracts';
import type { TargetView, View } from './view.ts';

/** How the TLSA records of a target compare with the certificates it serves (RFC 6698 §2.1, RFC 7671, RFC 7673). */
export type DaneState =
  | { state: 'missing' | 'no-session' | 'unknown-dnssec' | 'without-dnssec' | 'unusable' | 'mismatch' | 'not-comparable' }
  | { state: 'match'; usage: number };

export function daneOf({ srv, service, session }: TargetView): DaneState {
  if (!srv) return { state: 'missing' };
  if (srv.tlsaFailure) return { state: srv.tlsaFailure.code === 'dns-bogus' ? 'without-dnssec' : 'unknown-dnssec' };
  if (srv.tlsa.length === 0) return { state: 'missing' };
  const dnssec = leastSecure([service?.dnssec ?? 'unknown', srv.dnssec, srv.tlsaDnssec]);
  if (dnssec !== 'secure') return { state: dnssec === 'unknown' ? 'unknown-dnssec' : 'without-dnssec' };
  if (!session) return { state: 'no-session' };
  return matchOf(srv.tlsa, session);
}

function matchOf(records: readonly Tlsa[], session: TlsSession): DaneState {
  const usable = records.filter(({ usage, selector, matchingType }) => usage <= 3 && selector <= 1 && matchingType <= 2);
  if (usable.length === 0) return { state: 'unusable' };
  const results = usable.map((record) => ({ record, matches: matches(record, session) }));
  const hit = results.find(({ matches }) => matches === true);
  if (hit) return { state: 'match', usage: hit.record.usage };
  return { state: results.some(({ matches }) => matches === null) ? 'not-comparable' : 'mismatch' };
}

/**
 * Usages 0 and 1 ask for a publicly trusted chain as well; 0 and 2 name an issuer that the signatures lead up to, 1 and 3
 * the leaf. A root that 0 names need not be sent, so that nothing can be said where it is not (RFC 7671 §5.4).
 */
function matches(record: Tlsa, { chain, linkedCertificates, trust }: TlsSession): boolean | null {
  if (record.usage <= 1 && !trust.chainTrusted) return false;
  const candidates = record.usage % 2 === 1 ? chain.slice(0, 1) : chain.slice(1, linkedCertificates ?? chain.length);
  const results = candidates.map((certificate) => equals(record, certificate));
  if (results.includes(true)) return true;
  return results.includes(null) || record.usage === 0 ? null : false;
}

function equals({ selector, matchingType, hex }: Tlsa, certificate: Certificate): boolean | null {
  const known = selector === 0 ? certificate.sha256 : certificate.spkiSha256;
  const known512 = selector === 0 ? certificate.sha512 : certificate.spkiSha512;
  if (matchingType === 1) return normalHex(known) === normalHex(hex);
  if (matchingType === 2) return known512 === undefined ? null : normalHex(known512) === normalHex(hex);
  return normalHex(known) === createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');
}

/** Whether a POSH file of the domain names the leaf that the target serves (RFC 7711 §3). */
export function matchesPosh({ web }: View, direction: Direction, leaf: Certificate): boolean {
  const prints = web?.body.poshFingerprints.filter((print) => print.direction === direction) ?? [];
  return prints.some(({ sha256 }) => fingerprintHex(sha256) === normalHex(leaf.sha256));
}

/** POSH writes fingerprints in Base64, other places in hex. */
const fingerprintHex = (text: string): string =>
  normalHex(text).length === 64 && /^[0-9a-f:\s]+$/i.test(text) ? normalHex(text) : Buffer.from(text, 'base64').toString('hex');

const normalHex = (text: string): string => text.toLowerCase().replace(/[^0-9a-f]/g, '');

/** The weakest link of a chain of DNS answers. */
export function leastSecure(states: readonly Dnssec[]): Dnssec {
  const order: readonly Dnssec[] = ['bogus', 'insecure', 'unknown', 'secure'];
  return order.find((state) => states.includes(state)) ?? 'unknown';
}

export type Cure = 'dane' | 'posh' | null;

/**
 * What stands in for public trust. DANE-EE (3) makes issuer, dates and names of no matter (RFC 7671 §5.1), DANE-TA (2)
 * the issuer alone; POSH names the very certificate, so it stands in for issuer and name, not for the dates.
 */
export function cureOf(view: View, target: TargetView, problem: 'issuer' | 'name' | 'dates'): Cure {
  const dane = daneOf(target);
  if (dane.state === 'match' && (dane.usage === 3 || (dane.usage === 2 && problem === 'issuer'))) return 'dane';
  return problem !== 'dates' && target.leaf && matchesPosh(view, view.direction, target.leaf) ? 'posh' : null;
}
