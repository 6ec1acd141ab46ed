import type { DiscoExtras, QueryResult } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { fakeContext } from '../fakes/fakeContext.ts';
import { failed, success } from '../result.ts';
import { ns } from '../stream/namespaces.ts';
import { readXmlDocument } from '../xml/readXmlDocument.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { askMore, type Known } from './askMore.ts';
import type { Asker } from './createAsker.ts';

const refused: QueryResult<XmlElement> = { status: 'refused', condition: 'service-unavailable', text: null };
const domain = 'example.org';
const known = (change: Partial<Known> = {}): Known => ({
  domain,
  info: { status: 'answered', value: { identities: [], features: [], forms: [] } },
  components: [],
  ...change,
});

/** Asks a server that answers each payload with the XML given for `to name`. */
async function ask(world: Record<string, string>, seen = known(), fetched: Record<string, string> = {}) {
  const asked: string[] = [];
  const answer = async (_label: string, to: string, payload: XmlElement): Promise<QueryResult<XmlElement>> => {
    asked.push(`${to} ${payload.name}`);
    const text = world[`${to} ${payload.name}`];
    const element = text ? readXmlDocument(Buffer.from(text)) : null;
    if (!element?.ok) return refused;
    return { status: 'answered', value: xml('iq', ns.client, {}, [element.value]) };
  };
  const asker: Asker = {
    ping: async () => null,
    ask: answer,
    query: (label, to, namespace) => answer(label, to, xml('query', namespace)),
    fastestMs: () => null,
    evidence: [],
  };
  const context = fakeContext({
    net: {
      fetch: async ({ url }) => {
        asked.push(url);
        const text = fetched[url];
        if (text === undefined) return failed('http-status', '404');
        return success({ url, status: 200, headers: new Map(), body: Buffer.from(text), redirects: [] });
      },
    },
  });
  return { extras: await askMore(context, asker, seen), asked };
}

it('takes refusals for what they are', async () => {
  const { extras, asked } = await ask({});
  expect(extras).toEqual({
    ...{ clockSkewMs: refused, card: refused, card4: refused, relays: refused, commands: refused },
    ...{ proxies: [], serverInfo: null, outage: null },
  } satisfies DiscoExtras);
  expect(asked).toEqual([`${domain} time`, `${domain} vCard`, `${domain} vcard`, `${domain} services`, `${domain} query`]);
});

it('reads clock, cards, relays and commands', async () => {
  const { extras } = await ask({
    [`${domain} time`]: `<time xmlns='urn:xmpp:time'><tzo>+02:00</tzo><utc>${new Date(Date.now() + 60_000).toISOString()}</utc></time>`,
    [`${domain} vCard`]: "<vCard xmlns='vcard-temp'><FN>ejabberd</FN><DESC>Erlang XMPP Server\nCopyright</DESC></vCard>",
    [`${domain} vcard`]:
      "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Example</text></fn><url><uri>https://example.org</uri></url></vcard>",
    [`${domain} services`]:
      "<services xmlns='urn:xmpp:extdisco:2'><service type='turn' host='t' username='u' password='canary'/></services>",
    [`${domain} query`]: `<query xmlns='${ns.discoItems}'><item jid='a' node='x'/><item jid='a' node='y'/></query>`,
  });
  const skew = extras.clockSkewMs.status === 'answered' ? extras.clockSkewMs.value : 0;
  expect(Math.abs(skew - 60_000)).toBeLessThan(2_000);
  expect(extras.card).toMatchObject({ value: { name: 'ejabberd', stock: true } });
  expect(extras.card4).toMatchObject({ value: { name: 'Example', url: 'https://example.org', stock: false } });
  expect(extras.relays).toEqual({ status: 'answered', value: ['turn'] });
  expect(extras.commands).toEqual({ status: 'answered', value: 2 });
  expect(JSON.stringify(extras)).not.toContain('canary');
});

const withForm = (formType: string, name: string, value: string, features: string[] = []): Known =>
  known({
    info: { status: 'answered', value: { identities: [], features, forms: [{ formType, fields: [{ name, values: [value] }] }] } },
  });

it('reads the page about outages, over HTTPS alone', async () => {
  const url = 'https://status.example.net/outage.json';
  const named = (address: string) => withForm('urn:xmpp:sos:0', 'external-status-addresses', address);
  const text = JSON.stringify({
    planned: true,
    beginning: '2026-11-21T10:00:00Z',
    message: { default: 'Disk\u202e', en: 'New disk' },
  });
  expect((await ask({}, named(url), { [url]: text })).extras.outage).toMatchObject({
    url,
    answer: { value: { ongoing: true, planned: true, beginning: '2026-11-21T10:00:00Z', text: 'New disk' } },
  });
  expect((await ask({}, named(url), { [url]: '{}' })).extras.outage?.answer).toMatchObject({ value: { ongoing: false } });
  expect((await ask({}, named(url), { [url]: '[' })).extras.outage?.answer).toMatchObject({ failure: { code: 'http-invalid' } });
  expect((await ask({}, named(url))).extras.outage?.answer).toMatchObject({ failure: { code: 'http-status' } });
  expect((await ask({}, named('http://status.example.net/'))).extras.outage).toBeNull();
});

it('counts partners where they are published, at no service but the domain’s own', async () => {
  const form = (node: string) =>
    withForm('http://jabber.org/network/serverinfo', 'serverinfo-pubsub-node', node, ['urn:xmpp:serverinfo:0']);
  const items = `<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='serverinfo'><item id='1'><serverinfo xmlns='urn:xmpp:serverinfo:0'><domain name='example.org'><federation><remote-domain name='a.example'/><remote-domain/><remote-domain/></federation></domain></serverinfo></item></items></pubsub>`;
  const own = await ask({ 'pubsub.example.org pubsub': items }, form('xmpp:pubsub.example.org?;node=serverinfo'));
  expect(own.extras.serverInfo).toEqual({ status: 'answered', value: { named: 1, unnamed: 2 } });
  const foreign = await ask({}, form('xmpp:pubsub.victim.example?;node=serverinfo'));
  expect(foreign.extras.serverInfo).toBeNull();
  expect(foreign.asked.some((one) => one.includes('victim'))).toBe(false);
});
