import dnsPacket, { type Answer } from 'dns-packet';
import type { Provider } from './provider.ts';

const ports: Readonly<Record<string, number>> = { '_xmpp-client._tcp': 5222, '_xmpp-server._tcp': 5269 };
const nameError = 3;

/** Answers for the zone `example` of these providers and for nothing else. */
export function answerDns(providers: readonly Provider[]): (query: Buffer) => Buffer {
  const records = recordsOf(providers);
  const names = namesOf(records);
  return (query) => {
    const { id = 0, questions: [question] = [] } = dnsPacket.decode(query);
    const name = question?.name.toLowerCase() ?? '';
    return dnsPacket.encode({
      type: 'response',
      id,
      flags: dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | (names.has(name) ? 0 : nameError),
      questions: question ? [question] : [],
      answers: records.get(`${name} ${question?.type}`) ?? [],
    });
  };
}

function recordsOf(providers: readonly Provider[]): Map<string, Answer[]> {
  const records = new Map<string, Answer[]>();
  for (const { domain, targets } of providers) {
    for (const [service, port] of Object.entries(ports)) {
      const name = `${service}.${domain}`;
      const data = targets.map(({ host }) => ({ priority: 1, weight: 1, port, target: host }));
      records.set(
        `${name} SRV`,
        data.map((one) => ({ type: 'SRV', name, ttl: 60, data: one })),
      );
    }
    for (const { host, address } of targets) records.set(`${host} A`, [{ type: 'A', name: host, ttl: 60, data: address }]);
  }
  return records;
}

/** Every name that stands, and every name above it. */
function namesOf(records: ReadonlyMap<string, unknown>): Set<string> {
  const names = new Set<string>();
  for (const key of records.keys()) {
    const labels = (key.split(' ')[0] ?? '').split('.');
    for (let from = 0; from < labels.length; from += 1) names.add(labels.slice(from).join('.'));
  }
  return names;
}
