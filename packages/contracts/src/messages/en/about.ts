import type { MessageFile } from '../../message.ts';

/** The doors of the home page; who we are, what we ask of servers, and what this site keeps of its visitors. */
export const about = {
  'home.doors': 'More doors',
  'home.door.rooms': 'Find a room',
  'home.door.rooms.more': 'Public chat rooms by topic and language, each with what is known of its server.',
  'home.door.operators': 'For operators',
  'home.door.operators.more': 'See what was found on your server, mend it, and show its letter.',
  'home.door.apps': 'Apps',
  'home.door.apps.more': 'What to chat with on which device, and what works between two of them.',

  'about.title': 'About',
  'about.intro':
    'Signpost keeps a list of public XMPP servers in which every fact is measured or quoted. Nobody pays to be on it, and nobody can buy a letter.',
  'about.who': 'Who runs this one',
  'about.who.contact': 'This installation is answered for by {contact}.',
  'about.who.nobody': 'This installation names no contact. One without a contact tests no strangers.',
  'about.who.free': 'Signpost is free software (AGPL, version 3 or later): anybody may run their own, and check how we judge.',
  'about.asks': 'What we ask of servers, and how often',
  'about.asks.run':
    'Once a day: the domain’s DNS; a connection as an app and one as another server makes them, to every address; the sign-up form, read and never filled in; a few well-known files on its web server; what it offers to other servers.',
  'about.asks.liveness':
    'Every hour: whether apps can connect. A silence counts only when several tries and the next look find it too.',
  'about.asks.rooms': 'Once a day: which public rooms it lists. We enter no room, ask for nobody’s name, and write to nobody.',
  'about.asks.policies': 'Once a week: its privacy policy, where robots.txt allows it.',
  'about.asks.sweep': 'Which versions and suites of encryption it takes is tried a few at a time, spread over many days.',
  'about.asks.login': 'We log in only where an operator gave us a test account, and send messages to that account alone.',
  'about.gently':
    'One connection at a time to a domain and to an address, two to a network, and a rest of two seconds after each, whatever else we have to do.',
  'about.known': 'How to know us',
  'about.known.more':
    'Our requests to web servers, and the account that we ask other servers from, name this contact. Where they don’t, it is not us.',
  'about.declared': 'What we did not measure',
  'about.declared.more':
    'Since when a server is there, where it stands and who runs it is what lists, its own file or its operator say. Such facts are marked as declared, and never change a letter.',
  'about.out': 'How to be left out',
  'about.out.more':
    'Operators decide whether we test them, list them, or list their rooms. What they decide outlives every rebuild of our data.',

  'privacy.title': 'What this site keeps',
  'privacy.intro':
    'Reading this site leaves next to nothing behind. It needs no account and no script, and loads nothing from elsewhere.',
  'privacy.visits': 'Visits',
  'privacy.visits.more':
    'For each request we write down its kind, its outcome and how long it took: not your internet address, not your browser, not what you looked for. A web server or a hosting company in front of this site may keep logs of its own; the contact below can tell.',
  'privacy.limits': 'Limits',
  'privacy.limits.more':
    'So that nobody overloads us, your internet address stands in memory while it is counted, for an hour at most. It is never written to disk.',
  'privacy.cookies': 'Cookies',
  'privacy.cookies.more':
    'Readers get none. An operator who proves a domain gets one cookie, which keeps them signed in for that domain and nothing else.',
  'privacy.given': 'What you give us',
  'privacy.given.domain': 'A domain that you have tested, and what came of it, is public. Who asked is not kept.',
  'privacy.given.report': 'A report of a room is kept with its text for the people who decide about it. It has no sender.',
  'privacy.given.operator':
    'What an operator enters (facts, a reply, addresses for notices, a test account) is kept until they take it away. Passwords of test accounts are sealed; notices’ addresses are shown to nobody.',
  'privacy.about-others': 'What we keep about servers and rooms',
  'privacy.about-others.more':
    'What servers tell everybody: answers, certificates, policies, addresses of contacts, names and sizes of public rooms. Never who is in a room, nor what is said there. Changes are kept for good, so that one can see what was so when.',
  'privacy.ask': 'To ask, correct or delete',
  'privacy.ask.more': 'Write to {contact}.',
  'privacy.ask.nobody': 'This installation names no contact.',
} as const satisfies MessageFile;
