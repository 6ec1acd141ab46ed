import type { MessageFile } from '../../message.ts';

/** What our account answers in chat. */
export const chat: MessageFile = {
  'chat.help':
    'Write me the domain of an XMPP server and I tell you how its connections are graded. Operators find more at {site}/operators.',
  'chat.unknown': 'Nothing is known of {domain} here. You can have it tested at {site}/submit.',
  'chat.letter.c2s': 'Connection of apps: {letter}',
  'chat.letter.s2s': 'Links to other servers: {letter}',
  'chat.reason': 'Not met: {checks}',
  'chat.next': 'Next step, to {letter}: {checks}',
  'chat.coming': 'From {date} on, by our new rules, as things are: {letter}',
  'chat.noted': 'Thank you. {domain} is proved by this message: go back to the page and have it looked at.',
  'chat.no-contact':
    '{sender} is not among the contact addresses that {domain} names to other servers (XEP-0157), as far as we have seen. Have the domain tested first, or prove it by DNS or a file.',
};
