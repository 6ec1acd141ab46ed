import type { spam as english } from '../en/spam.ts';
import type { Translation } from '../Translation.ts';

export const spam = {
  'spam.title': 'Spam',
  'spam.yes': 'Sur la liste {list} depuis le {since}, selon la liste.',
  'spam.yes.first-seen':
    'Sur la liste {list} depuis le {since} au plus tard ; c’est alors que nous l’y avons vu pour la première fois.',
  'spam.no': 'Pas sur la liste {list}.',
  'spam.unknown': 'La liste {list} n’a pas encore été lue ; on ne sait donc pas si ce fournisseur y figure.',
  'spam.unread': 'La liste {list} n’a pas pu être lue récemment ; on ne sait donc pas si ce fournisseur y figure.',
  'spam.none': 'Cette installation ne lit aucune liste d’expéditeurs de spam ; on ne le sait donc pas.',
  'spam.read': 'La liste a été lue',
  'spam.line': 'La ligne de la liste',
  'spam.what-it-means':
    'Une liste dit ce que ses responsables ont rencontré, pas ce que font aujourd’hui les gens de ce fournisseur. Demandez-leur pourquoi.',
  'spam.abuse.yes': 'Indique une adresse pour signaler les abus.',
  'spam.abuse.no': 'N’indique aucune adresse pour signaler les abus.',
  'spam.abuse.unknown': 'On ne sait pas s’il indique une adresse pour signaler les abus : {reason}.',
  'spam.hurdles': 'Obstacles à l’inscription : {hurdles}.',
  'spam.hurdles.none': 'Le formulaire d’inscription ne montre aucun obstacle : ni énigme, ni e-mail.',
  'spam.hurdles.unknown': 'On ne sait pas ce qui s’oppose aux inscriptions en masse.',
  'spam.hurdle.captcha': 'une énigme',
  'spam.hurdle.email': 'une adresse e-mail',
  'spam.hurdle.invitation': 'une invitation',
  'spam.hurdle.closed': 'aucune inscription dans l’application',
} as const satisfies Translation<typeof english, 'fr'>;
