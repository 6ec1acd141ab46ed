import type { SweptVersion } from '@signpost/contracts';
import { ourGroupName } from './groupNames.ts';
import type { PeerCertificate, PeerFindings } from './peerFindings.ts';

const versionNames: Readonly<Record<string, SweptVersion>> = {
  'ssl 3': 'SSLv3',
  'tls 1.0': 'TLSv1',
  'tls 1.1': 'TLSv1.1',
  'tls 1.2': 'TLSv1.2',
  'tls 1.3': 'TLSv1.3',
  SSLv3: 'SSLv3',
  'TLSv1.0': 'TLSv1',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};

/** Reads what `sslscan --xml` wrote. */
export function parseSslscan(xml: string): PeerFindings {
  const findings: PeerFindings = {
    peer: 'sslscan',
    peerVersion: /<document [^>]*version="([^"]+)"/.exec(xml)?.[1] ?? '?',
    versions: {},
    suites: {},
    groups: [],
    certificates: readCertificates(xml),
  };
  for (const { type, version, enabled } of elements(xml, 'protocol')) {
    const name = versionNames[`${type} ${version}`];
    if (name !== undefined) findings.versions[name] = enabled === '1';
  }
  for (const { sslversion = '', id = '' } of elements(xml, 'cipher')) {
    const name = versionNames[sslversion];
    if (name === undefined) continue;
    findings.suites[name] ??= [];
    findings.suites[name].push(id.slice(2).toLowerCase().padStart(4, '0'));
  }
  for (const { sslversion, name = '' } of elements(xml, 'group'))
    addGroup(findings, sslversion === 'TLSv1.3', ourGroupName(name));
  return findings;
}

function addGroup({ groups }: PeerFindings, isTls13: boolean, name: string): void {
  const family = isTls13 ? 'tls13' : 'legacy';
  const known = groups.find((one) => one.family === family);
  if (known === undefined) groups.push({ family, how: 'all', names: [name] });
  else if (!known.names.includes(name)) known.names.push(name);
}

/** Attributes of every element of that name. */
const elements = (xml: string, name: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<${name} ([^>]*)/>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  );

const readCertificates = (xml: string): PeerCertificate[] =>
  [...xml.matchAll(/<certificate type="short">([\s\S]*?<subject>[\s\S]*?)<\/certificate>/g)].map(([, body = '']) => {
    const text = (name: string) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(body)?.[1];
    const key = elements(body, 'pk')[0];
    const curve = /<pk error="false" type="EC" curve_name="([^"]+)"/.exec(body)?.[1];
    return {
      ...(key?.type && key.type !== 'unknown' ? { keyType: key.type } : {}),
      ...(key?.bits && !curve ? { keyBits: Number(key.bits) } : {}),
      ...(text('signature-algorithm') ? { signatureAlgorithm: text('signature-algorithm') ?? '' } : {}),
      ...(text('altnames') ? { names: namesOf(text('altnames') ?? '') } : {}),
      ...(text('not-valid-after') ? { notAfter: new Date(text('not-valid-after') ?? '').toISOString() } : {}),
    };
  });

const namesOf = (text: string): string[] => [...text.matchAll(/DNS:([^,\s]+)/g)].map(([, name = '']) => name);
