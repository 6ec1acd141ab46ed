import { xml } from '../../xml/xmlElement.ts';
import type { AccountLink } from '../AccountLink.ts';
import { type TestResult, tested } from '../testResult.ts';
import { askStun } from './askStun.ts';

const extdisco = 'urn:xmpp:extdisco:2';
const mostServices = 20;

interface Relay {
  type: string;
  host: string;
  port: number;
  transport: string;
  hasCredentials: boolean;
}

/**
 * Relays for calls as told to a user (XEP-0215): which kinds, and whether credentials come with them, which are neither used
 * nor kept. Then one STUN server is asked for our address.
 */
export async function testRelays(link: AccountLink): Promise<{ relays: TestResult; stun: TestResult | null }> {
  const reply = await link.get(link.domain, xml('services', extdisco));
  if (reply.status !== 'answered') return { relays: reply, stun: null };
  const relays = (reply.value.child('services', extdisco)?.childrenNamed('service', extdisco) ?? []).slice(0, mostServices).map(
    (service): Relay => ({
      type: service.attribute('type') ?? '',
      host: service.attribute('host') ?? '',
      port: Number(service.attribute('port') ?? 3478),
      transport: service.attribute('transport') ?? 'udp',
      hasCredentials: service.attribute('username') !== null && service.attribute('password') !== null,
    }),
  );
  const count = (...types: string[]) => relays.filter(({ type }) => types.includes(type));
  const turn = count('turn', 'turns');
  const details = { stun: count('stun', 'stuns').length, turn: turn.length, credentials: turn.some((one) => one.hasCredentials) };
  const askable = relays.find(({ type, transport }) => type === 'stun' && transport === 'udp');
  return { relays: tested(relays.length > 0, details), stun: askable ? await askStun(link, askable) : null };
}
