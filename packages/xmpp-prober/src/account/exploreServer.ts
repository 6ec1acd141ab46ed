import type { AccountBody, DiscoInfo, QueryResult } from '@signpost/contracts';
import { chooseComponents } from '../disco/chooseComponents.ts';
import { readAnswer, readDiscoInfo, readDiscoItems } from '../disco/readDisco.ts';
import { ns } from '../stream/namespaces.ts';
import { xml } from '../xml/xmlElement.ts';
import type { AccountLink } from './AccountLink.ts';

export type Explored = Pick<AccountBody, 'self' | 'server' | 'components'>;

/** What the account, the server and its components say of themselves to one of their users (XEP-0030). */
export async function exploreServer(link: AccountLink): Promise<Explored> {
  const self = await askInfo(link, null, 'disco#info of the account');
  const server = await askInfo(link, link.domain, 'disco#info of the server');
  const reply = await link.get(link.domain, xml('query', ns.discoItems));
  const items = readAnswer(reply, ns.discoItems, readDiscoItems);
  const components: Explored['components'] = [];
  for (const { jid } of chooseComponents(link.domain, items.status === 'answered' ? items.value : [])) {
    components.push({ jid, info: await askInfo(link, jid, `disco#info ${jid}`) });
  }
  return { self, server, components };
}

async function askInfo(link: AccountLink, to: string | null, label: string): Promise<QueryResult<DiscoInfo>> {
  const reply = await link.get(to, xml('query', ns.discoInfo));
  const query = reply.status === 'answered' ? reply.value.child('query', ns.discoInfo) : null;
  if (query) link.keep(label, query);
  return readAnswer(reply, ns.discoInfo, readDiscoInfo);
}

/** The first component that answered with a feature; the server itself may be one. */
export function serviceWith({ server, components }: Explored, domain: string, feature: string, type?: string): string | null {
  const all = [...components, ...(server ? [{ jid: domain, info: server }] : [])];
  const found = all.find(
    ({ info }) =>
      info.status === 'answered' &&
      info.value.features.includes(feature) &&
      (!type || info.value.identities.some((identity) => `${identity.category}/${identity.type}` === type)),
  );
  return found?.jid ?? null;
}
