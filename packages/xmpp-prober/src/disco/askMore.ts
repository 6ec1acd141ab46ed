import type { DiscoBody, DiscoExtras, DiscoInfo } from '@signpost/contracts';
import { cleanOrNull, cleanText } from '../cleanText.ts';
import type { ProbeContext } from '../probeContext.ts';
import { ns } from '../stream/namespaces.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import type { Asker } from './createAsker.ts';
import { readAnswer } from './readDisco.ts';
import { readOutage } from './readOutage.ts';
import { readCard, readCard4 } from './readServerCard.ts';

const time = 'urn:xmpp:time';
const vcard4 = 'urn:ietf:params:xml:ns:vcard-4.0';
const extdisco = 'urn:xmpp:extdisco:2';
const bytestreams = 'http://jabber.org/protocol/bytestreams';
const commands = 'http://jabber.org/protocol/commands';
const pubsub = 'http://jabber.org/protocol/pubsub';
const serverInfo = 'urn:xmpp:serverinfo:0';
const mostProxies = 2;

export type Known = Pick<DiscoBody, 'info' | 'components'> & { domain: string };

/** The rest of what a stranger may ask a server, read only. */
export async function askMore(context: ProbeContext, asker: Asker, known: Known): Promise<DiscoExtras> {
  const { domain } = known;
  return {
    clockSkewMs: await askTime(context, asker, domain),
    card: readAnswer(await asker.ask('card', domain, xml('vCard', ns.vcard)), ns.vcard, readCard, 'vCard'),
    card4: readAnswer(await asker.ask('card 4', domain, xml('vcard', vcard4)), vcard4, readCard4, 'vcard'),
    relays: readAnswer(await asker.ask('relays', domain, xml('services', extdisco)), extdisco, readRelays, 'services'),
    commands: readAnswer(
      await asker.ask('commands', domain, xml('query', ns.discoItems, { node: commands })),
      ns.discoItems,
      (query) => query.childrenNamed('item', ns.discoItems).length,
    ),
    proxies: await askProxies(asker, known),
    serverInfo: await askServerInfo(asker, known),
    outage: await readOutage(context, infoOf(known)),
  };
}

const infoOf = ({ info }: Known): DiscoInfo | null => (info.status === 'answered' ? info.value : null);

async function askTime({ net }: ProbeContext, asker: Asker, domain: string): Promise<DiscoExtras['clockSkewMs']> {
  const before = net.clock.now().getTime();
  const reply = await asker.ask('time', domain, xml('time', time));
  const middle = (before + net.clock.now().getTime()) / 2;
  const read = (answer: XmlElement): number | null => {
    const theirs = Date.parse(answer.childText('utc', time) ?? '');
    return Number.isNaN(theirs) ? null : Math.round(theirs - middle);
  };
  return readAnswer(reply, time, read, 'time');
}

const readRelays = (services: XmlElement): string[] =>
  services
    .childrenNamed('service', extdisco)
    .slice(0, 20)
    .map((service) => cleanText(service.attribute('type') ?? '', 40));

async function askProxies(asker: Asker, { components }: Known): Promise<DiscoExtras['proxies']> {
  const proxies = components.filter(
    ({ info }) =>
      info.status === 'answered' &&
      info.value.identities.some(({ category, type }) => `${category}/${type}` === 'proxy/bytestreams'),
  );
  const answers: DiscoExtras['proxies'] = [];
  for (const { jid } of proxies.slice(0, mostProxies)) {
    const address = readAnswer(await asker.query(`proxy ${jid}`, jid, bytestreams), bytestreams, readStreamHost);
    answers.push({ jid, address });
  }
  return answers;
}

function readStreamHost(query: XmlElement): string | null {
  const host = query.child('streamhost', bytestreams);
  return host ? cleanOrNull(`${host.attribute('host') ?? ''}:${host.attribute('port') ?? ''}`) : null;
}

/** Where the contact form names the node, else `serverinfo` on the first pubsub service. Asked only where the server says so. */
async function askServerInfo(asker: Asker, known: Known): Promise<DiscoExtras['serverInfo']> {
  const info = infoOf(known);
  if (!info?.features.includes(serverInfo)) return null;
  const named = info.forms.flatMap(({ fields }) => fields.find(({ name }) => name === 'serverinfo-pubsub-node')?.values ?? [])[0];
  const [, service = pubsubOf(known), node = 'serverinfo'] = /^xmpp:([^?;]+)\?;?.*node=([^;&]+)/.exec(named ?? '') ?? [];
  if (service === null || !isOwn(service, known.domain)) return null;
  const items = xml('pubsub', pubsub, {}, [xml('items', pubsub, { node: decode(node), max_items: '1' })]);
  return readAnswer(await asker.ask('server info', service, items), pubsub, readPartners, 'pubsub');
}

/** A form may name anybody's service: only the domain's own are asked. */
const isOwn = (service: string, domain: string): boolean => service === domain || service.endsWith(`.${domain}`);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const pubsubOf = ({ components }: Known): string | null =>
  components.find(
    ({ info }) =>
      info.status === 'answered' &&
      info.value.identities.some(({ category, type }) => `${category}/${type}` === 'pubsub/service'),
  )?.jid ?? null;

/** Names are counted and not kept: a partner that is named here has not agreed to be named by us. */
function readPartners(answer: XmlElement): { named: number; unnamed: number } | null {
  const item = answer.child('items', pubsub)?.child('item', pubsub);
  const federation = item?.child('serverinfo', serverInfo)?.child('domain', serverInfo)?.child('federation', serverInfo);
  if (!federation) return null;
  const partners = federation.childrenNamed('remote-domain', serverInfo);
  const named = partners.filter((partner) => partner.attribute('name')).length;
  return { named, unnamed: partners.length - named };
}
