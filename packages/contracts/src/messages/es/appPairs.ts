import type { appPairs as english } from '../en/appPairs.ts';
import type { Translation } from '../Translation.ts';

export const appPairs = {
  'pair.heading': 'La mía y la tuya',
  'pair.intro': 'Elige tu aplicación y la de la persona con quien quieres hablar.',
  'pair.mine': 'Mi aplicación',
  'pair.theirs': 'La suya',
  'pair.pick': 'Elige una',
  'pair.old': 'De artículos antiguos',
  'pair.show': 'Ver qué funciona',
  'pair.title': '{mine} y {theirs}',
  'pair.chats': 'Mensajes',
  'pair.omemo': 'Cifrado de extremo a extremo (OMEMO)',
  'pair.calls': 'Llamadas',
  'pair.files': 'Archivos e imágenes',
  'pair.groups': 'Chats de grupo',
  'pair.because.all': 'Todas las aplicaciones XMPP entienden los mensajes de las demás.',
  'pair.because.both': 'Las dos pueden.',
  'pair.because.likely': 'Las dos deberían, pero de una de ellas no lo hemos encontrado por escrito.',
  'pair.because.generation':
    'Las dos cifran, pero hay dos generaciones de OMEMO, y de una de ellas no hemos encontrado cuál habla. Casi todas hablan la misma.',
  'pair.because.lacks': 'Una de las dos no puede.',
  'pair.because.unknown': 'De una de las dos no lo sabemos.',
  'pair.server': 'Para llamadas y archivos ambos servidores deben acompañar: mira sus páginas aquí.',
  'pair.sources': 'Anotado en {date} de lo que dicen sus autores:',
  'pair.successor': 'Usa {name} en su lugar.',
  'apps.files': 'Archivos e imágenes',
} as const satisfies Translation<typeof english, 'es'>;
