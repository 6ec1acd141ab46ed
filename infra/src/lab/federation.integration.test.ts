import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, logIn } from './client/logIn.ts';
import type { Talk } from './client/talk.ts';
import { homeDomain, labAccount } from './labDomains.ts';

const info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
const items = "<query xmlns='http://jabber.org/protocol/disco#items'/>";

describe('the home server', () => {
  let home: Talk;
  beforeAll(async () => {
    home = await logIn(homeDomain, labAccount);
  });
  afterAll(() => home.end());

  it.each([
    'strong.example',
    'new.example',
    'ejabberd.example',
    'newejabberd.example',
    'weak.example',
    'expired.example',
    'wronghost.example',
    'selfsigned.example',
    'optional.example',
    'nos2stls.example',
    'plains2s.example',
    'old.example',
    'nosrv.example',
    'unsigned.example',
    'invite.example',
    'closed.example',
    'deadv6.example',
  ])('reaches %s', async (domain) => {
    expect(await ask(home, domain, 'get', info, 20_000)).toMatch(/category=['"]server['"]/);
  });

  it.each(['bogus.example', 'unreachable.example', 'refused.example', 'gone.example', 'private.example', 'badport.example'])(
    'does not reach %s, and says so at once',
    async (domain) => {
      expect(await ask(home, domain, 'get', info, 5000)).toContain('remote-server-not-found');
    },
  );

  it.each([
    ['strong.example', ['lobby', 'gardening', 'kochen'], 'backstage'],
    ['new.example', ['willkommen', 'cafe', 'members'], 'none'],
    // asked without paging, ejabberd leaves out empty rooms where there are more than a page
    ['ejabberd.example', ['linux'], 'cellar'],
    ['newejabberd.example', ['chess'], 'none'],
  ])('sees the public rooms of %s', async (domain, rooms, hidden) => {
    const answer = await ask(home, `conference.${domain}`, 'get', items);
    for (const room of rooms) expect(answer).toContain(`${room}@conference.${domain}`);
    expect(answer).not.toContain(`${hidden}@`);
  });

  it.each(['strong.example', 'new.example', 'ejabberd.example', 'newejabberd.example'])(
    'finds upload and proxy on %s',
    async (domain) => {
      const answer = await ask(home, domain, 'get', items);
      for (const service of ['conference', 'upload', 'proxy']) expect(answer).toContain(`${service}.${domain}`);
      expect(await ask(home, `upload.${domain}`, 'get', info)).toContain('urn:xmpp:http:upload:0');
    },
  );
});

describe('accounts', () => {
  it.each(['strong.example', 'new.example', 'weak.example', 'ejabberd.example', 'newejabberd.example'] as const)(
    '%s knows ours',
    async (domain) => {
      const session = await logIn(domain, labAccount);
      session.end();
    },
  );
});
