import { createHash } from 'node:crypto';
import type { HelloAnswer } from '../handshake/helloOutcome.ts';
import { primeName } from '../names/primes.ts';
import type { VersionName } from '../names/versions.ts';

export interface SeenPrime {
  bits: number;
  sha256: string;
  name: string | null;
}

export interface SeenChain {
  /** DER, base64, leaf first. */
  certificates: string[];
  versions: VersionName[];
}

/** What rides on the handshakes beside suites and groups; `null` until something showed it. */
export interface Facts {
  compression: boolean | null;
  secureRenegotiation: boolean | null;
  extendedMasterSecret: boolean | null;
  alpn: string | null;
  alpnSeen: boolean;
  stapled: boolean | null;
  earlyData: boolean | null;
  clientCertificateAsked: boolean | null;
  primes: SeenPrime[];
  chains: SeenChain[];
  /** SHA-256 of signed certificate timestamps that came in the handshake. */
  timestamps: number;
}

export const noFacts = (): Facts => ({
  compression: null,
  secureRenegotiation: null,
  extendedMasterSecret: null,
  alpn: null,
  alpnSeen: false,
  stapled: null,
  earlyData: null,
  clientCertificateAsked: null,
  primes: [],
  chains: [],
  timestamps: 0,
});

const mostPrimes = 20;
const mostChains = 6;

/** Adds what one answer showed. Protection counts as given only while no answer lacked it; weakness counts once seen. */
export function addFacts(facts: Facts, answer: HelloAnswer, asked: { compression: boolean; alpn: boolean }): void {
  if (asked.compression) facts.compression = either(facts.compression, answer.compression);
  facts.stapled = either(facts.stapled, answer.stapled);
  facts.earlyData = either(facts.earlyData, answer.earlyData);
  facts.clientCertificateAsked = either(facts.clientCertificateAsked, answer.clientCertificateAsked);
  if (answer.version !== 'SSLv3') {
    facts.secureRenegotiation = both(facts.secureRenegotiation, answer.secureRenegotiation);
    facts.extendedMasterSecret = both(facts.extendedMasterSecret, answer.extendedMasterSecret);
  }
  if (asked.alpn && answer.alpn !== undefined) addAlpn(facts, answer.alpn);
  if (answer.prime) addPrime(facts, answer.prime);
  if (answer.chain?.length) addChain(facts, answer.chain, answer.version);
  facts.timestamps = Math.max(facts.timestamps, countTimestamps(answer.timestamps));
}

const either = (known: boolean | null, seen: boolean | null): boolean | null =>
  seen === null ? known : (known ?? false) || seen;
const both = (known: boolean | null, seen: boolean | null): boolean | null => (seen === null ? known : (known ?? true) && seen);

function addAlpn(facts: Facts, name: string | null): void {
  facts.alpn ??= name;
  facts.alpnSeen = true;
}

function addPrime(facts: Facts, { bits, sha256 }: { bits: number; sha256: string }): void {
  if (facts.primes.length >= mostPrimes || facts.primes.some((prime) => prime.sha256 === sha256)) return;
  facts.primes.push({ bits, sha256, name: primeName(sha256) });
}

function addChain(facts: Facts, chain: readonly Buffer[], version: VersionName): void {
  const certificates = chain.map((der) => der.toString('base64'));
  const digest = digestOf(certificates);
  const known = facts.chains.find((one) => digestOf(one.certificates) === digest);
  if (known && !known.versions.includes(version)) known.versions.push(version);
  if (!known && facts.chains.length < mostChains) facts.chains.push({ certificates, versions: [version] });
}

const digestOf = (certificates: readonly string[]): string => createHash('sha256').update(certificates.join(',')).digest('hex');

/** Entries of a SignedCertificateTimestampList (RFC 6962 §3.3). */
function countTimestamps(list: Buffer | null): number {
  let count = 0;
  for (let at = 2; list !== null && at + 2 <= list.length && count < 20; at += 2 + list.readUInt16BE(at)) count++;
  return count;
}
