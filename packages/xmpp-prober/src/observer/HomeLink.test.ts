import { EventEmitter } from 'node:events';
import type { LibraryClient, LibraryElement } from '@xmpp/client';
import { expect, it } from 'vitest';
import { HomeLink } from './HomeLink.ts';

/** A home server that takes what it is sent and lets time stand still. */
function homeOf(status: string, refuse = false) {
  const sent: LibraryElement[] = [];
  const events = new EventEmitter();
  const send = async (stanza: LibraryElement) => {
    if (refuse) throw new Error('gone');
    sent.push(stanza);
  };
  const home = Object.assign(events, { status, send }) as unknown as LibraryClient;
  let silence: () => void = () => undefined;
  const clock = {
    now: () => new Date(0),
    sleep: (_ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        silence = resolve;
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  };
  return { link: new HomeLink(home, clock), sent, events, beSilent: () => silence() };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('sends a message as text, and calls it sent when nothing comes back', async () => {
  const { link, sent, beSilent } = homeOf('online');
  const told = link.tell('admin@example.org', '<b>&', 1000);
  await settle();
  expect(sent[0]?.attrs).toMatchObject({ type: 'chat', to: 'admin@example.org' });
  expect(String(sent[0])).toContain('>&lt;b&gt;&amp;</body>');
  beSilent();
  expect(await told).toEqual({ ok: true, value: undefined });
});

it('calls one that came back a failure', async () => {
  const { link, sent, events } = homeOf('online');
  const told = link.tell('nobody@example.org', 'hello', 1000);
  await settle();
  const attrs = { id: sent[0]?.attrs.id, type: 'error', from: 'nobody@example.org' };
  events.emit('stanza', { name: 'message', attrs: { ...attrs, id: 'another' }, children: [] });
  events.emit('stanza', { name: 'message', attrs, children: [] });
  expect(await told).toMatchObject({ ok: false, failure: { code: 'remote-error' } });
});

it('sends nothing while it is offline, and says that the fault is ours', async () => {
  const { link, sent } = homeOf('offline');
  expect(await link.tell('admin@example.org', 'hello', 1000)).toMatchObject({ ok: false, failure: { code: 'our-fault' } });
  expect(sent).toEqual([]);
  expect(await homeOf('online', true).link.tell('admin@example.org', 'x', 1000)).toMatchObject({
    failure: { code: 'our-fault' },
  });
});
