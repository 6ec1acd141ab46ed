import type { DiscoInfo } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { declaredLanguage } from './declaredLanguage.ts';
import { readRoom, refusalOf, withoutCount } from './readRoom.ts';

const good = ['muc_public', 'muc_open', 'muc_unsecured', 'muc_persistent'];
const info = (parts: Partial<DiscoInfo> & { fields?: Record<string, string[]> } = {}): DiscoInfo => ({
  identities: [{ category: 'conference', type: 'text', name: 'Room (12)' }],
  features: good,
  forms: [
    {
      formType: 'http://jabber.org/protocol/muc#roominfo',
      fields: Object.entries(parts.fields ?? {}).map(([name, values]) => ({ name, values })),
    },
  ],
  ...parts,
});

describe('what may be listed', () => {
  it('must say so in every respect', () => {
    expect(refusalOf(info())).toBeNull();
    const expected = ['hidden', 'members-only', 'password', 'temporary'];
    for (const [index, feature] of good.entries())
      expect(refusalOf(info({ features: good.filter((one) => one !== feature) }))).toBe(expected[index]);
    const opposites = ['muc_hidden', 'muc_membersonly', 'muc_passwordprotected', 'muc_temporary'];
    for (const [index, feature] of opposites.entries())
      expect(refusalOf(info({ features: [...good, feature] }))).toBe(expected[index]);
  });

  it('is no gateway, whatever else it claims to be', () => {
    const conference = { category: 'conference', type: 'text', name: null };
    for (const other of [
      { category: 'gateway', type: 'matrix', name: null },
      { category: 'gateway', type: '', name: null },
      { category: 'conference', type: 'irc', name: null },
    ])
      expect(refusalOf(info({ identities: [conference, other] }))).toBe('gateway');
    expect(refusalOf(info({ identities: [{ category: 'server', type: 'im', name: null }] }))).toBe('not-a-room');
  });
});

describe('facts of a room', () => {
  it('are read from its form and features, and cleaned', () => {
    const facts = readRoom(
      'a@rooms.one.example',
      info({
        features: [...good, 'muc_nonanonymous', 'muc_moderated', 'urn:xmpp:mam:2'],
        fields: {
          'muc#roominfo_description': ['All \u202eabout it #Linux'],
          'muc#roominfo_occupants': ['7'],
          'muc#roominfo_lang': ['de-AT'],
          'muc#roominfo_logs': ['javascript:alert(1)'],
          'muc#roominfo_webchat_url': ['https://chat.one.example/'],
          'muc#roominfo_avatarhash': ['x', 'A'.repeat(40)],
        },
      }),
      null,
    );
    expect(facts).toEqual({
      address: 'a@rooms.one.example',
      name: 'Room',
      description: 'All about it #Linux',
      declaredLanguage: 'de',
      occupants: 7,
      moderated: true,
      anonymity: 'none',
      history: true,
      logsUrl: null,
      webChatUrl: 'https://chat.one.example/',
      avatarHash: 'a'.repeat(40),
      tags: ['linux'],
      adult: false,
    });
  });

  it('stay unknown where nothing is said, and are flagged where the owner does', () => {
    expect(readRoom('a@b.example', info(), null)).toMatchObject({
      occupants: null,
      moderated: null,
      anonymity: null,
      adult: false,
    });
    for (const text of ['Pictures (NSFW)', 'only 18+ please', 'fun #nsfw'])
      expect(readRoom('a@b.example', info({ fields: { 'muc#roominfo_description': [text] } }), null).adult).toBe(true);
  });

  it('leave out the counts that ejabberd adds to names', () => {
    expect(['a (0)', 'a (private, 12)', 'a (b)', 'a (1) b'].map(withoutCount)).toEqual(['a', 'a', 'a (b)', 'a (1) b']);
  });

  it('know a language by its code or its name', () => {
    expect(['de', 'DE_at', 'deu', 'Deutsch', 'english', 'русский', 'und', 'klingon?', '', null].map(declaredLanguage)).toEqual([
      'de',
      'de',
      'de',
      'de',
      'en',
      'ru',
      null,
      null,
      null,
      null,
    ]);
  });
});
