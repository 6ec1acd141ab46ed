import type { spam as english } from '../en/spam.ts';
import type { Translation } from '../Translation.ts';

export const spam = {
  'spam.title': 'Spam',
  'spam.yes': 'En la lista {list} desde {since}, según la lista.',
  'spam.yes.first-seen': 'En la lista {list} desde {since} a más tardar; entonces lo vimos allí por primera vez.',
  'spam.no': 'No está en la lista {list}.',
  'spam.unknown': 'La lista {list} aún no se ha leído, así que no se sabe si este proveedor está en ella.',
  'spam.unread': 'La lista {list} no se pudo leer últimamente, así que no se sabe si este proveedor está en ella.',
  'spam.none': 'Esta instalación no lee ninguna lista de emisores de spam, así que no se sabe.',
  'spam.read': 'La lista se leyó',
  'spam.line': 'La línea de la lista',
  'spam.what-it-means':
    'Una lista dice lo que encontraron quienes la llevan, no lo que hace hoy la gente de este proveedor. Pregúntales por qué.',
  'spam.abuse.yes': 'Indica una dirección para denunciar abusos.',
  'spam.abuse.no': 'No indica ninguna dirección para denunciar abusos.',
  'spam.abuse.unknown': 'No se sabe si indica una dirección para denunciar abusos: {reason}.',
  'spam.hurdles': 'Obstáculos al registrarse: {hurdles}.',
  'spam.hurdles.none': 'En el formulario de registro no se vio ningún obstáculo: ni acertijo, ni correo.',
  'spam.hurdles.unknown': 'No se sabe qué frena los registros en masa.',
  'spam.hurdle.captcha': 'un acertijo',
  'spam.hurdle.email': 'una dirección de correo',
  'spam.hurdle.invitation': 'una invitación',
  'spam.hurdle.closed': 'ningún registro en la aplicación',
} as const satisfies Translation<typeof english, 'es'>;
