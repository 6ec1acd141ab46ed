import { isIPv4, isIPv6 } from 'node:net';
import type { CaaRecord, RecordOf, RecordType, SrvRecord, TlsaRecord } from '../types.ts';
import { isDnsName } from './dnsName.ts';
import type { Reply } from './reply.ts';

/** Caps on what a zone may make us keep. */
const mostRecords = 64;
const mostAliases = 8;
const mostTextCharacters = 4_096;
const mostCertificateBytes = 4_096;

interface Row {
  name: string;
  type: string;
  class?: string;
  data: unknown;
}

/** The records of a type that the answer holds for a name; aliases are followed within the answer alone. */
export function readRecords<T extends RecordType>(reply: Reply, name: string, type: T): RecordOf[T][] {
  const rows = (reply.answers ?? []) as unknown as Row[];
  let owner = name;
  for (let alias = 0; alias <= mostAliases; alias += 1) {
    const found = rows.filter((row) => row.type === type && isOwnedBy(row, owner));
    if (found.length > 0) return found.slice(0, mostRecords).flatMap((row) => readers[type](row.data) ?? []);
    const next = rows.find((row) => row.type === 'CNAME' && isOwnedBy(row, owner));
    const target = next && readName(next.data);
    if (!target) return [];
    owner = target;
  }
  return [];
}

const isOwnedBy = (row: Row, owner: string): boolean => row.class === 'IN' && row.name.toLowerCase() === owner;

/** One reader per type; `null` drops a record that is not well formed. */
const readers: { [T in RecordType]: (data: unknown) => RecordOf[T] | null } = {
  A: (data) => (typeof data === 'string' && isIPv4(data) ? data : null),
  AAAA: (data) => (typeof data === 'string' && isIPv6(data) ? data.toLowerCase() : null),
  CNAME: (data) => readName(data),
  SRV: readSrv,
  TLSA: readTlsa,
  CAA: readCaa,
  TXT: readText,
};

function readName(data: unknown): string | null {
  if (typeof data !== 'string') return null;
  const name = data.toLowerCase().replace(/(?<=.)\.$/, '');
  return isDnsName(name) ? name : null;
}

/** The target `.` is kept: it says that the service is decidedly not offered (RFC 2782). */
function readSrv(data: unknown): SrvRecord | null {
  const { priority = 0, weight = 0, port, target } = data as Partial<SrvRecord>;
  const name = target === '.' ? '.' : readName(target);
  return name === null || port === undefined ? null : { priority, weight, port, target: name };
}

function readTlsa(data: unknown): TlsaRecord | null {
  const { usage, selector, matchingType, certificate } = data as TlsaRecord;
  if (certificate.length > mostCertificateBytes) return null;
  return { usage, selector, matchingType, certificate: Uint8Array.from(certificate) };
}

function readCaa(data: unknown): CaaRecord | null {
  const { flags, tag, value } = data as CaaRecord;
  return { flags, tag: tag.toLowerCase().slice(0, 100), value: value.slice(0, mostTextCharacters) };
}

/** A TXT record's strings joined (RFC 7208 §3.3 and others read it so). */
function readText(data: unknown): string | null {
  const strings = (Array.isArray(data) ? data : [data]) as (Buffer | string)[];
  return strings
    .map((part) => part.toString())
    .join('')
    .slice(0, mostTextCharacters);
}
