import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { familyOf } from '../knowledge/knowledge.ts';
import { usualGroups } from '../names/groups.ts';
import { suites } from '../names/suites.ts';
import { certificateKeyOf, hasTrait, usesCurve } from '../names/suiteTraits.ts';
import type { VersionName } from '../names/versions.ts';
import type { CertificateKey } from './offeringOrder.ts';

/** Kinds of key seen in certificates or proved by suites that need them. */
export function keysOf(knowledge: Knowledge): Set<CertificateKey> {
  const kinds = knowledge.accepted.map(certificateKeyOf).filter((kind) => kind !== 'other');
  return new Set(kinds.length > 0 ? kinds : knowledge.facts.chains.map((chain) => leafKey(chain.certificates[0])).filter(isKey));
}

const isKey = (kind: CertificateKey | null): kind is CertificateKey => kind !== null;

function leafKey(certificate: string | undefined): CertificateKey | null {
  const type = publicKeyOf(certificate)?.asymmetricKeyType;
  if (type === undefined) return null;
  return type === 'rsa' || type === 'rsa-pss' ? 'rsa' : 'ecdsa';
}

function publicKeyOf(certificate: string | undefined): KeyObject | null {
  try {
    return new X509Certificate(Buffer.from(certificate ?? '', 'base64')).publicKey;
  } catch {
    return null;
  }
}

const curveNames: Readonly<Record<string, number>> = { prime256v1: 23, secp384r1: 24, secp521r1: 25 };

/** Curves of the ECDSA keys seen. A server takes no offer of TLS ≤ 1.2 that lacks its key's own curve (RFC 8422 §5.1). */
export function keyCurves(knowledge: Knowledge): number[] {
  const keys = knowledge.facts.chains.map(({ certificates }) => publicKeyOf(certificates[0])?.asymmetricKeyDetails?.namedCurve);
  return keys.map((name) => curveNames[name ?? '']).filter((group) => group !== undefined);
}

const modern = /AES_(128|256)_GCM|^CHACHA20_POLY1305_SHA256$/;
const classic = /^AES_(128|256)_CBC_SHA(256|384)?$/;

/** The three that RFC 8446 §9.1 asks for or recommends. */
export const isUsualTls13 = (code: number): boolean => code >= 0x1301 && code <= 0x1303;

/** Pending suites that use a group and that a server like this one probably takes. */
export function likelySuites(knowledge: Knowledge, version: VersionName): number[] {
  const { accepted, pending } = knowledge.versions[version].suites;
  if (version === 'TLSv1.3') return pending.filter(isUsualTls13);
  const keys = keysOf(knowledge);
  const cipherOf = (code: number) => suites.get(code)?.cipher ?? '';
  const takesClassic = version !== 'TLSv1.2' || accepted.some((code) => usesCurve(code) && classic.test(cipherOf(code)));
  const fits = (code: number) =>
    (version === 'TLSv1.2' && modern.test(cipherOf(code))) || (takesClassic && classic.test(cipherOf(code)));
  const hasKey = (code: number) => keys.size === 0 || keys.has(certificateKeyOf(code) as CertificateKey);
  return pending.filter((code) => /^ECDHE_(RSA|ECDSA)$/.test(suites.get(code)?.keyExchange ?? '') && hasKey(code) && fits(code));
}

const plain = /^(RSA|DHE_RSA|ECDHE_RSA|ECDHE_ECDSA)$/;
const anonymous = /^(DH|ECDH)_anon$/;
const early = /_(SHA|MD5)$/;

/** Pending suites of the kinds that libraries have today, given the certificate's key; the anonymous ones where some was taken. */
export function plausibleSuites(knowledge: Knowledge, version: VersionName): number[] {
  const keys = keysOf(knowledge);
  const takesAnonymous = knowledge.accepted.some((code) => hasTrait(code, 'anonymous'));
  const fits = (code: number): boolean => {
    const { keyExchange = '', cipher = '' } = suites.get(code) ?? {};
    if (version !== 'TLSv1.2' && !early.test(cipher)) return false;
    if (anonymous.test(keyExchange)) return takesAnonymous;
    return plain.test(keyExchange) && (keys.size === 0 || keys.has(certificateKeyOf(code) as CertificateKey));
  };
  return knowledge.versions[version].suites.pending.filter(fits);
}

/**
 * Suites known to be taken that go behind the pending ones, to show whose order counts; none where the server's is to be
 * expected. One alone shows it only where one of the pending ones is taken, so it goes with the `whole` list alone.
 */
export function sentinelsOf(knowledge: Knowledge, version: VersionName, whole: boolean): number[] {
  const presumed = knowledge.presumedOrder;
  return presumed === 'server' ? [] : knowledge.versions[version].suites.sentinels(presumed === 'client' && whole ? 1 : 2);
}

/** Pending groups that a server like this one probably takes. */
export function likelyGroups(knowledge: Knowledge, version: VersionName): number[] {
  const family = familyOf(version);
  const other = knowledge.groups[family === 'legacy' ? 'tls13' : 'legacy'];
  const usual = other.complete && other.accepted.length > 0 ? new Set(other.accepted) : usualGroups;
  return knowledge.groups[family].pending.filter((group) => usual.has(group) && (group !== 30 || other.accepted.includes(30)));
}
