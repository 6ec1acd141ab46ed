import type { MessageFile } from '../../message.ts';

/** Where an operator says who is told of events: in English alone. */
export const tell = {
  'tell.title': 'Be told',
  'tell.more':
    'When a letter changes, a certificate ends in 14 or 3 days or changes unexpectedly, nobody can connect in two tests running, a feature goes, or the policy changes. The feed has the same without any sign-up.',
  'tell.feed': 'Feed',
  'tell.webhook': 'Call a web address',
  'tell.webhook.hint': 'An https: address. Each call is signed; the secret is shown once, right after you add it.',
  'tell.webhook.add': 'Add',
  'tell.webhook.off': 'This installation has no place to keep secrets safe, so that it calls no web addresses.',
  'tell.xmpp': 'Write to a chat address',
  'tell.xmpp.hint': 'One on your domain, or one that your server publishes as a contact. At most one message in half an hour.',
  'tell.xmpp.add': 'Add',
  'tell.secret': 'The secret of the new webhook. Copy it now: it is not shown again.',
  'tell.how':
    'Each call has a header “Signpost-Signature: t=TIME,v1=MAC”. MAC is HMAC-SHA-256 over TIME, a full stop and the body, under this secret, in hexadecimal. Refuse calls whose TIME is older than five minutes.',
  'tell.list': 'Told now',
  'tell.none': 'Nobody is told.',
  'tell.last': 'last told {at}',
  'tell.never': 'nothing was told yet',
  'tell.failing': '{count} attempts failed, the last with {failure}',
  'tell.disabled': 'switched off after {count} failures, the last with {failure}',
  'tell.end': 'End',
  'operate.done.tell': 'They will be told from now on.',
  'operate.done.tell-no-more': 'They will be told no more.',
  'operate.problem.tell-bad-target':
    'We can’t tell that address. A web address must begin with https: and be reachable from the Internet, a chat address have the form name@domain.',
  'operate.problem.tell-foreign-address':
    'That chat address is neither on your domain nor among the contacts that your server publishes.',
  'operate.problem.tell-not-configured': 'This installation calls no web addresses.',
  'operate.problem.tell-exists': 'That address is told already.',
  'operate.problem.tell-too-many': 'Five addresses are the most. End one first.',
  'operate.problem.tell-unknown-provider': 'There is no entry to tell of.',
} as const satisfies MessageFile;
