import type { appPairs as english } from '../en/appPairs.ts';
import type { Translation } from '../Translation.ts';

export const appPairs = {
  'pair.heading': 'La mienne et la tienne',
  'pair.intro': 'Choisissez votre application et celle de la personne à qui vous voulez parler.',
  'pair.mine': 'Mon application',
  'pair.theirs': 'La sienne',
  'pair.pick': 'Choisissez',
  'pair.old': 'D’articles plus anciens',
  'pair.show': 'Voir ce qui fonctionne',
  'pair.title': '{mine} et {theirs}',
  'pair.chats': 'Messages',
  'pair.omemo': 'Chiffrement de bout en bout (OMEMO)',
  'pair.calls': 'Appels',
  'pair.files': 'Fichiers et images',
  'pair.groups': 'Discussions de groupe',
  'pair.because.all': 'Toutes les applications XMPP comprennent les messages des autres.',
  'pair.because.both': 'Les deux le peuvent.',
  'pair.because.likely': 'Les deux le devraient, mais pour l’une d’elles nous ne l’avons trouvé écrit nulle part.',
  'pair.because.generation':
    'Les deux chiffrent, mais il existe deux générations d’OMEMO, et pour l’une d’elles nous n’avons pas trouvé laquelle elle parle. Presque toutes parlent la même.',
  'pair.because.lacks': 'L’une des deux ne le peut pas.',
  'pair.because.unknown': 'Pour l’une des deux, nous ne savons pas.',
  'pair.server': 'Pour les appels et les fichiers, les deux serveurs doivent suivre : voyez leurs pages ici.',
  'pair.sources': 'Noté en {date} d’après ce que disent les auteurs :',
  'pair.successor': 'Prenez plutôt {name}.',
  'apps.files': 'Fichiers et images',
} as const satisfies Translation<typeof english, 'fr'>;
