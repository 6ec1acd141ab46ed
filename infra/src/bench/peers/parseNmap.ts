import { createHash } from 'node:crypto';
import type { SweptVersion } from '@signpost/contracts';
import { suiteCode } from '@signpost/tls-prober';
import { ourGroupName } from './groupNames.ts';
import type { PeerCertificate, PeerFindings } from './peerFindings.ts';

const versionNames: Readonly<Record<string, SweptVersion>> = {
  SSLv3: 'SSLv3',
  'TLSv1.0': 'TLSv1',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};

/** Reads what `nmap -oX` wrote of ssl-enum-ciphers and ssl-cert. A version that it does not list it found closed. */
export function parseNmap(xml: string): PeerFindings {
  const findings: PeerFindings = {
    peer: 'nmap',
    peerVersion: /<nmaprun [^>]* version="([^"]+)"/.exec(xml)?.[1] ?? '?',
    versions: {},
    suites: {},
    groups: [],
    certificates: readCertificate(xml),
  };
  const output = unescapeXml(/<script id="ssl-enum-ciphers" output="([^"]*)"/.exec(xml)?.[1] ?? '');
  if (output === '') return findings;
  for (const version of Object.values(versionNames)) findings.versions[version] = false;
  let version: SweptVersion | undefined;
  for (const line of output.split('\n')) {
    version = versionNames[/^ {2}((?:SSL|TLS)v[\d.]+):/.exec(line)?.[1] ?? ''] ?? version;
    if (version !== undefined) readLine(findings, version, line);
  }
  return findings;
}

function readLine(findings: PeerFindings, version: SweptVersion, line: string): void {
  const [, name, strength] = /^ {6}((?:TLS|SSL)_\w+)(?: \(([^)]*)\))?/.exec(line) ?? [];
  if (name === undefined) return;
  findings.versions[version] = true;
  const code = suiteCode(name.replace(/^TLS_AKE_WITH_/, 'TLS_').replace(/^TLS_NULL_(SHA\d+)$/, 'TLS_$1_$1'));
  const list = findings.suites[version] ?? [];
  findings.suites[version] = [...list, code ?? name];
  if (strength !== undefined && !/^(dh|rsa|dsa) |^unknown$/.test(strength)) addGroup(findings, version, ourGroupName(strength));
}

function addGroup({ groups }: PeerFindings, version: SweptVersion, name: string): void {
  const family = version === 'TLSv1.3' ? 'tls13' : 'legacy';
  const known = groups.find((one) => one.family === family);
  if (known === undefined) groups.push({ family, how: 'seen', names: [name] });
  else if (!known.names.includes(name)) known.names.push(name);
}

function readCertificate(xml: string): PeerCertificate[] {
  const script = /<script id="ssl-cert"([\s\S]*?)<\/script>/.exec(xml)?.[1];
  if (script === undefined) return [];
  const element = (key: string) => new RegExp(`<elem key="${key}">([^<]*)</elem>`).exec(script)?.[1] ?? '';
  const pem = unescapeXml(element('pem')).replace(/-----[^-]+-----|\s/g, '');
  return [
    {
      ...(pem ? { sha256: createHash('sha256').update(Buffer.from(pem, 'base64')).digest('hex') } : {}),
      sha1: element('sha1'),
      keyBits: Number(element('bits')),
      ...(element('type') !== 'unknown' ? { keyType: element('type') } : {}),
      signatureAlgorithm: element('sig_algo'),
      notAfter: `${element('notAfter')}.000Z`,
    },
  ];
}

const entities: Readonly<Record<string, string>> = {
  '&#xa;': '\n',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#45;': '-',
};
const unescapeXml = (text: string): string => text.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
