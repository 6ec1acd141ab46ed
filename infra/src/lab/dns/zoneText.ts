export type RecordKind = 'A' | 'AAAA' | 'NS' | 'SRV' | 'TLSA' | 'CAA' | 'TXT' | 'DS';

/** One resource record; `name` is relative to the zone (`@` for the zone itself), `data` is in presentation format. */
export interface ZoneRecord {
  name: string;
  kind: RecordKind;
  data: string;
}

/** A zone file (RFC 1035 §5) whose name server is the lab's own. Serial and times don't matter: it is read once. */
export function zoneText(origin: string, records: readonly ZoneRecord[]): string {
  const head = [
    `$ORIGIN ${origin}.`,
    '$TTL 60',
    `@ SOA ns.${origin}. hostmaster.${origin}. 1 3600 600 86400 60`,
    `@ NS ns.${origin}.`,
    'ns A 127.0.1.53',
  ];
  return `${[...head, ...records.map(({ name, kind, data }) => `${name} ${kind} ${data}`)].join('\n')}\n`;
}

export const under = (label: string, domain: string): string => (domain === '@' ? label : `${label}.${domain}`);
