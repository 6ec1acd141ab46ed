import type { MessageFile } from '../../message.ts';

/** The door for operators: in English alone. */
export const operators = {
  'operators.title': 'For operators',
  'operators.intro': 'See what we found on your server and why, mend it, show it, correct us, or ask us to stay away.',
  'operators.look': 'See your page, or be tested now',
  'operators.look.more': 'Your page names each finding with the answer that it rests on. You can watch a test as it goes.',
  'operators.mend': 'Mend what we found',
  'operators.mend.more':
    'Under each finding stand the lines of configuration that mend it, for Prosody, ejabberd and others. Your page names the smallest set of changes that leads to the next letter.',
  'operators.mend.link': 'How we grade, check by check',
  'operators.features.link': 'Which extensions we look for, and what people gain by them',
  'operators.badge': 'Show your letter',
  'operators.badge.more': 'A picture that follows each new test, for your own page. It leads to what stands behind the letter.',
  'operators.badge.link': 'Badges with the lines to copy',
  'operators.file': 'Say what no test can see',
  'operators.file.more':
    'A provider file on your web server tells this list and others who runs the server, since when, what it costs and how long things are kept. We show it as declared, beside what we measured.',
  'operators.file.link': 'Make a provider file',
  'operators.told': 'Be told',
  'operators.told.more':
    'Your page has a feed (Atom) of what happens there: a letter that changes, a certificate that expires or changes, a feature that is lost, a silence.',
  'operators.claim': 'Prove that it is yours',
  'operators.claim.more':
    'With a DNS record, a file or a message you prove that the domain is yours. Then you can reply on your page, correct declared facts, have yourself tested, be told of what happens, give a test account, and decide what we may do.',
  'operators.claim.link': 'Claim your domain',
  'operators.out': 'Be left out',
  'operators.out.more':
    'There are four levels: no tests at all and off every list; no active tests; none of your rooms; single rooms. Whoever has claimed a domain sets them at once; anybody else who can show that a domain is theirs writes to the contact.',
  'operators.out.contact': 'Write to {contact}.',
  'operators.out.nobody': 'This installation names no contact.',
  'operators.wrong': 'We got it wrong?',
  'operators.wrong.more': 'Tell us. Each finding names the raw answer behind it; that is where we begin to look.',
  'operators.data': 'Data for your own tools',
  'operators.data.more': 'All that we show is there as data, without a key.',
  'operators.data.link': 'The API',
} as const satisfies MessageFile;
