import { dnsAddress, zonePort } from '../addresses.ts';

export interface ZoneFile {
  origin: string;
  signed: boolean;
}

const zoneBlock = ({ origin, signed }: ZoneFile): string =>
  [
    `  - domain: ${origin}.`,
    `    file: "${origin}.zone"`,
    ...(signed ? ['    dnssec-signing: on', '    dnssec-policy: lab'] : []),
  ].join('\n');

/** Configuration of knot, which signs and serves the zone files in `folder`/zones. */
export function knotConfig(folder: string, socket: string, zones: readonly ZoneFile[]): string {
  return `server:
  listen: ${dnsAddress}@${zonePort}
  rundir: "${folder}"
control:
  listen: "${socket}"
database:
  storage: "${folder}/database"
log:
  - target: "${folder}/knot.log"
    any: info
policy:
  - id: lab
    algorithm: ecdsap256sha256
    nsec3: on
    single-type-signing: on
    dnskey-ttl: 60
template:
  - id: default
    storage: "${folder}/zones"
    zonefile-sync: -1
    zonefile-load: whole
    journal-content: none
zone:
${zones.map(zoneBlock).join('\n')}
`;
}
