import type { MessageFile } from '../../message.ts';

export const api: MessageFile = {
  'error.bad-request': 'La demande n’a pas pu être lue.',
  'error.bad-query': 'Quelque chose dans l’adresse n’est pas comme il faut : {details}.',
  'error.bad-cursor': 'Cet endroit de la liste n’existe pas. Recommencez sans "after".',
  'error.not-found': 'Il n’y a rien à cette adresse.',
  'error.unknown-domain': 'Nous ne connaissons pas de fournisseur de ce nom.',
  'error.unknown-room': 'Nous ne listons pas de salon à cette adresse.',
  'error.unknown-run': 'Ce test n’existe pas.',
  'error.unknown-evidence': 'Cette preuve n’existe pas.',
  'error.timeout': 'La demande a mis trop de temps à arriver.',
  'error.too-large': 'La demande est trop grande.',
  'error.headers-too-large': 'Les en-têtes de la demande sont trop grands.',
  'error.media-type': 'Nous ne lisons pas ce type de contenu ici.',
  'error.rate-limited': 'Trop de demandes. Veuillez patienter un peu.',
  'error.too-many-streams': 'Trop de personnes regardent en ce moment. Veuillez patienter un peu.',
  'error.overloaded': 'Nous avons plus à faire que nous ne pouvons. Veuillez réessayer bientôt.',
  'error.internal': 'Quelque chose s’est mal passé de notre côté.',
  'fact.observer': 'Fonctions, logiciel et contacts que seul un autre serveur apprend',
  'fact.own-certificate': 'Comment un serveur traite les serveurs qui prouvent qui ils sont',
  'fact.dnssec': 'Si les réponses du DNS sont signées (DNSSEC)',
};
