import type { MessageFile } from '../../message.ts';

/** What happened at a provider, as feeds and the history tell it. */
export const history = {
  'event.letter-changed.c2s': 'The letter of the connection for apps went from {from} to {to}.',
  'event.letter-changed.s2s': 'The letter of the links to other providers went from {from} to {to}.',
  'event.rubric-changed.c2s': 'Our rules changed, and with them the letter of the connection for apps: {to} in place of {from}.',
  'event.rubric-changed.s2s':
    'Our rules changed, and with them the letter of the links to other providers: {to} in place of {from}.',
  'event.certificate-changed-unexpectedly.c2s':
    'Apps are shown a certificate with a new key from a new issuer, {daysLeft} days before the old one ends: {previousIssuer} before, {issuer} now.',
  'event.certificate-changed-unexpectedly.s2s':
    'Other servers are shown a certificate with a new key from a new issuer, {daysLeft} days before the old one ends: {previousIssuer} before, {issuer} now.',
  'event.certificate-expires': 'A certificate ends in {daysLeft} days, on {notAfter}. Seen at {targets}.',
  'event.down.c2s': 'Apps could not connect in two tests running.',
  'event.down.s2s': 'Other servers could not connect in two tests running.',
  'event.up.c2s': 'Apps can connect again.',
  'event.up.s2s': 'Other servers can connect again.',
  'event.policy-changed.text': 'The words of the policy changed.',
  'event.policy-changed.facts': 'The policy changed. {changes}.',
  'event.policy-changed.found': 'A policy on keeping data was found.',
  'event.policy-changed.gone': 'The policy on keeping data is not there any more.',
  'event.feature-lost': 'A feature is not offered any more: {feature}.',

  'feed.title': '{domain} on Signpost',
  'feed.subtitle': 'What changed at {domain}, as measured.',
} as const satisfies MessageFile;
