import { type DoorsBody, failure, observationSchema } from '@signpost/contracts';
import type { FetchResponse, Result, WebSocketConnection } from '@signpost/net';
import { describe, expect, it } from 'vitest';
import { fakeContext } from './fakes/fakeContext.ts';
import { probeDoors } from './probeDoors.ts';

const ns = "xmlns:stream='http://etherx.jabber.org/streams'";
const features = `<stream:features ${ns}><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>`;
const streamError = `<stream:error ${ns}><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>`;
const opened = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' id='1'/>";
const bomb = "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><a>&d;</a>";
const deep = `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`;
const endless = `<stream:features ${ns}>${'<a/>'.repeat(100_000)}</stream:features>`;
const session = (inside: string) =>
  `<body xmlns='http://jabber.org/protocol/httpbind' sid='1' xmlns:stream='http://etherx.jabber.org/streams'>${inside}</body>`;

/** Says one thing after the other, then the last for ever. */
function webSocket(...messages: string[]): { connection: WebSocketConnection; closed: () => boolean } {
  let at = 0;
  let isClosed = false;
  const connection: WebSocketConnection = {
    send: () => undefined,
    receive: async () => ({ ok: true, value: messages[Math.min(at++, messages.length - 1)] ?? '' }),
    close: async () => {
      isClosed = true;
    },
  };
  return { connection, closed: () => isClosed };
}

async function look(urls: { websocketUrls?: string[]; boshUrls?: string[] }, net: Parameters<typeof fakeContext>[0]) {
  const whole = { websocketUrls: [], boshUrls: [], ...urls };
  const observation = observationSchema.parse(await probeDoors(fakeContext(net), 'example.org', whole));
  return { observation, doors: (observation.body as DoorsBody).doors };
}

const overWebSocket = async (...messages: string[]) => {
  const { connection, closed } = webSocket(...messages);
  const openWebSocket = async () => ({ ok: true as const, value: connection });
  return { ...(await look({ websocketUrls: ['wss://example.org/ws'] }, { net: { openWebSocket } })), closed };
};

const overBosh = async (answer: (body: string) => string, status = 200) => {
  const asked: string[] = [];
  const fetch = async ({ url, body }: { url: string; body?: Uint8Array }): Promise<Result<FetchResponse>> => {
    asked.push(Buffer.from(body ?? []).toString());
    const text = answer(asked.at(-1) ?? '');
    return { ok: true, value: { url, status, headers: new Map(), body: Buffer.from(text), redirects: [] } };
  };
  return { ...(await look({ boshUrls: ['https://example.org/bosh'] }, { net: { fetch } })), asked };
};

const hostile: [string, string, string][] = [
  ['an entity bomb', bomb, 'stream-invalid'],
  ['a nest 10,000 deep', deep, 'limit-exceeded'],
  ['features without end', endless, 'limit-exceeded'],
  ['nothing', '', 'stream-invalid'],
  ['no XML', 'HTTP/1.1 200 OK', 'stream-invalid'],
];

describe('a WebSocket door', () => {
  it('is open where features come, and closed again', async () => {
    const { doors, closed, observation } = await overWebSocket(opened, features);
    expect(doors).toMatchObject([{ way: 'websocket', opened: true, features: { mechanisms: ['PLAIN'] } }]);
    expect(closed()).toBe(true);
    expect(observation.evidence).toHaveLength(1);
  });

  it.each([...hostile, ['a stream error', streamError, 'stream-error'], ['its opening over and over', opened, 'stream-invalid']])(
    'that says %s is shut, with a reason, and left',
    async (_name, message, code) => {
      const before = process.cpuUsage();
      const { doors, closed } = await overWebSocket(message);
      expect(doors).toMatchObject([{ opened: false, failure: { code } }]);
      expect(closed()).toBe(true);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000);
    },
  );

  it('that leads elsewhere is not followed', async () => {
    const { doors } = await overWebSocket(
      "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='wss://evil.example/'/>",
    );
    expect(doors).toMatchObject([{ opened: false, failure: { code: 'stream-error' } }]);
  });
});

describe('a BOSH door', () => {
  it('is open where features come, at once or later, and the session is ended', async () => {
    const { doors, asked } = await overBosh(() => session(features));
    expect(doors).toMatchObject([{ way: 'bosh', opened: true }]);
    expect(asked).toHaveLength(2);
    expect(asked.at(-1)).toContain("type='terminate'");
    const later = await overBosh((body) => session(body.includes("to='example.org'") ? '' : features));
    expect(later.doors).toMatchObject([{ opened: true }]);
    expect(later.asked).toHaveLength(3);
  });

  it.each([
    ...hostile,
    ['another body', "<body xmlns='urn:x'/>", 'stream-invalid'],
    ['a session without name', '<body xmlns="http://jabber.org/protocol/httpbind"/>', 'stream-invalid'],
  ])('that says %s is shut, with a reason', async (_name, text, code) => {
    const { doors, asked } = await overBosh(() => text);
    expect(doors).toMatchObject([{ opened: false, failure: { code } }]);
    expect(asked.length).toBeLessThan(4);
  });

  it('that keeps us waiting for features is asked three times and no more', async () => {
    const { doors, asked } = await overBosh(() => session(''));
    expect(doors).toMatchObject([{ opened: false, failure: { code: 'stream-invalid' } }]);
    expect(asked).toHaveLength(3);
  });
});

it('tries two doors of each kind, one after the other', async () => {
  const urls = Array.from({ length: 10 }, (_, index) => `${index}.example/`);
  const seen = await look(
    { websocketUrls: urls.map((one) => `wss://${one}`), boshUrls: urls.map((one) => `https://${one}`) },
    { net: { fetch: async () => ({ ok: false, failure: failure('connect-refused') }) } },
  );
  expect(seen.doors.map(({ way }) => way)).toEqual(['websocket', 'websocket', 'bosh', 'bosh']);
  expect(seen.observation.failure).toEqual({ code: 'connect-refused' });
});
