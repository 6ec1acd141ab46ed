import type { SweptVersion } from '@signpost/contracts';
import { z } from 'zod';
import { ourGroupName } from './groupNames.ts';
import type { PeerCertificate, PeerFindings } from './peerFindings.ts';

const versionIds: Readonly<Record<string, SweptVersion>> = {
  SSLv3: 'SSLv3',
  TLS1: 'TLSv1',
  TLS1_1: 'TLSv1.1',
  TLS1_2: 'TLSv1.2',
  TLS1_3: 'TLSv1.3',
};
const entrySchema = z.object({ id: z.string(), finding: z.string() });
type Entry = z.infer<typeof entrySchema>;

/** Reads what `testssl.sh --jsonfile` wrote; `version` is its own. */
export function parseTestssl(json: string, version: string): PeerFindings {
  const entries = z.array(entrySchema).parse(JSON.parse(json));
  const findings: PeerFindings = {
    peer: 'testssl.sh',
    peerVersion: version,
    versions: {},
    suites: {},
    groups: [],
    certificates: readCertificates(entries),
  };
  for (const { id, finding } of entries) readEntry(findings, id, finding);
  return findings;
}

function readEntry(findings: PeerFindings, id: string, finding: string): void {
  const version = versionIds[id];
  if (version !== undefined) findings.versions[version] = finding.startsWith('offered');
  const [, protocol = '', code = ''] = /^cipher-(\w+?)_x([0-9a-f]+)$/.exec(id) ?? [];
  const ofCipher = versionIds[protocol.replace(/^tls/, 'TLS').replace(/^ssl/, 'SSL')];
  if (ofCipher !== undefined) findings.suites[ofCipher] = [...(findings.suites[ofCipher] ?? []), code.padStart(4, '0')];
  const names = finding
    .split(/\s+/)
    .filter((name) => name !== '')
    .map(ourGroupName);
  if (id === 'FS_ECDHE_curves') findings.groups.push({ family: 'any', how: 'all', names });
}

/** With several certificates each entry's id ends in ` <cert#1>` and so on. */
function readCertificates(entries: readonly Entry[]): PeerCertificate[] {
  const marks = new Set(entries.filter(({ id }) => id.startsWith('cert_fingerprintSHA256')).map(({ id }) => id.slice(22)));
  return [...marks].map((mark) => {
    const finding = (id: string) => entries.find((entry) => entry.id === `${id}${mark}`)?.finding ?? '';
    const key = /^(\w+) (\d+) bits/.exec(finding('cert_keySize'));
    return {
      sha256: finding('cert_fingerprintSHA256').toLowerCase(),
      ...(key ? { keyType: key[1] ?? '', keyBits: Number(key[2]) } : {}),
      signatureAlgorithm: finding('cert_signatureAlgorithm'),
      names: finding('cert_subjectAltName')
        .split(/\s+/)
        .filter((name) => /\./.test(name)),
    };
  });
}
