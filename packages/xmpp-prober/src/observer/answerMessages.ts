import type { Clock } from '@signpost/contracts';
import { type LibraryClient, type LibraryElement, xml } from '@xmpp/client';
import { ns } from '../stream/namespaces.ts';

/**
 * What to say to who wrote (a bare JID), or nothing. `mark` names the message, and is the same for all that are logged in
 * with our account: the id that our server gave it (XEP-0359), or else the sender's.
 */
export type MessageAnswer = (from: string, text: string, mark: string | null) => Promise<string | null>;

const mostLetters = 2000;
const mostPerMinute = 6;
const minuteMs = 60_000;
const mostSenders = 5000;

/** Answers people who write to our account: a few messages a minute for each, errors and crowds never. */
export function answerMessages(home: LibraryClient, own: string, clock: Clock, answer: MessageAnswer): void {
  const mayAnswer = createLimit(clock);
  // Messages come to those who are there; nobody but our own server hears of it, for nobody is on our contact list.
  home.on('online', () => void home.send(xml('presence', {}, xml('priority', {}, '0'))).catch(() => {}));
  home.on('stanza', (stanza: LibraryElement) => {
    const message = readMessage(stanza, own);
    if (!message || !mayAnswer(message.bare)) return;
    answer(message.bare, message.text, message.mark)
      .then((text) => (text === null ? undefined : home.send(replyTo(message.from, text))))
      .catch(() => {});
  });
}

interface Message {
  from: string;
  bare: string;
  text: string;
  mark: string | null;
}

function readMessage(stanza: LibraryElement, own: string): Message | null {
  const { type = 'normal', from } = stanza.attrs;
  if (!stanza.is('message', ns.client) || (type !== 'chat' && type !== 'normal') || from === undefined) return null;
  const bare = (from.split('/')[0] ?? '').toLowerCase();
  const text = stanza.getChild('body', ns.client)?.text().slice(0, mostLetters) ?? '';
  return !bare.includes('@') || bare === own || text === '' ? null : { from, bare, text, mark: markOf(stanza, own) };
}

/** Only what our own server says of an id counts; whoever writes could claim any other. */
function markOf(stanza: LibraryElement, own: string): string | null {
  const given = stanza.getChildren('stanza-id', ns.stanzaIds).find(({ attrs }) => attrs.by === own)?.attrs.id;
  const { id } = stanza.attrs;
  if (given) return `given ${given.slice(0, 200)}`;
  return id ? `own ${id.slice(0, 200)}` : null;
}

const replyTo = (to: string, text: string): LibraryElement => xml('message', { to, type: 'chat' }, xml('body', {}, text));

function createLimit(clock: Clock): (sender: string) => boolean {
  const heard = new Map<string, number[]>();
  return (sender) => {
    const now = clock.now().getTime();
    const recent = (heard.get(sender) ?? []).filter((at) => now - at < minuteMs);
    heard.delete(sender);
    heard.set(sender, [...recent, now].slice(-mostPerMinute - 1));
    const oldest = heard.size > mostSenders ? heard.keys().next().value : undefined;
    if (oldest !== undefined) heard.delete(oldest);
    return recent.length < mostPerMinute;
  };
}
