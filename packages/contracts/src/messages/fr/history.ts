import type { history as english } from '../en/history.ts';
import type { Translation } from '../Translation.ts';

export const history = {
  'event.letter-changed.c2s': 'La note de la connexion des applications est passée de {from} à {to}.',
  'event.letter-changed.s2s': 'La note des liens avec les autres fournisseurs est passée de {from} à {to}.',
  'event.rubric-changed.c2s':
    'Nos règles ont changé, et avec elles la note de la connexion des applications : {to} au lieu de {from}.',
  'event.rubric-changed.s2s':
    'Nos règles ont changé, et avec elles la note des liens avec les autres fournisseurs : {to} au lieu de {from}.',
  'event.certificate-changed-unexpectedly.c2s':
    'Les applications reçoivent un certificat avec une nouvelle clé d’un nouvel émetteur, {daysLeft} jours avant la fin de l’ancien : {previousIssuer} avant, {issuer} maintenant.',
  'event.certificate-changed-unexpectedly.s2s':
    'Les autres serveurs reçoivent un certificat avec une nouvelle clé d’un nouvel émetteur, {daysLeft} jours avant la fin de l’ancien : {previousIssuer} avant, {issuer} maintenant.',
  'event.certificate-expires': 'Un certificat se termine dans {daysLeft} jours, le {notAfter}. Vu à {targets}.',
  'event.down.c2s': 'Les applications n’ont pas pu se connecter lors de deux tests de suite.',
  'event.down.s2s': 'Les autres serveurs n’ont pas pu se connecter lors de deux tests de suite.',
  'event.up.c2s': 'Les applications peuvent de nouveau se connecter.',
  'event.up.s2s': 'Les autres serveurs peuvent de nouveau se connecter.',
  'event.feature-lost': 'Une fonction n’est plus proposée : {feature}.',

  'feed.title': '{domain} sur Signpost',
  'feed.subtitle': 'Ce qui a changé chez {domain}, tel que mesuré.',
  'event.policy-changed.text': 'Les mots de la politique de confidentialité ont changé.',
  'event.policy-changed.facts': 'La politique de confidentialité a changé. {changes}.',
  'event.policy-changed.found': 'Une politique sur la conservation des données a été trouvée.',
  'event.policy-changed.gone': 'La politique sur la conservation des données n’est plus là.',
} as const satisfies Translation<typeof english, 'fr'>;
