import type { uptime as english } from '../en/uptime.ts';
import type { Translation } from '../Translation.ts';

export const uptime = {
  'uptime.heading': '¿Pueden llegar las aplicaciones?',
  'uptime.none': 'Aún no lo hemos observado. Miramos cada hora; vuelve dentro de un rato.',
  'uptime.untested': 'Pide que no se lo pruebe; por eso no miramos cada hora si responde.',
  'uptime.elsewhere': 'Desde uno de nuestros lugares no respondió; desde otro, sí.',
  'uptime.now.up': 'Sí: respondió en nuestra última visita, {ago}.',
  'uptime.now.degraded': 'En su mayor parte: una parte no respondió en nuestra última visita, {ago}.',
  'uptime.now.down': 'No: no respondió en nuestra última visita, {ago}, ni en la anterior.',
  'uptime.now.unknown': 'En nuestra última visita no pudimos saberlo, {ago}.',
  'uptime.share.one': 'Accesible el {share} del tiempo observado, {count} día de los últimos 90.',
  'uptime.share.other': 'Accesible el {share} del tiempo observado, {count} días de los últimos 90.',
  'uptime.how':
    'Un silencio solo cuenta si tres intentos seguidos y la visita siguiente también lo encuentran, y también un segundo lugar nuestro donde lo haya. Lo que no pudimos saber no cuenta para nadie.',
  'uptime.chart':
    'Una barra por día, los últimos 90 días de izquierda a derecha. Una barra cortada por abajo estuvo caída esa parte del día; una hueca no se observó.',
  'uptime.answer': 'Cuánto tardó su respuesta, en milisegundos, de {least} a {most}',
  'uptime.table': 'Los días en tabla',
  'uptime.column.day': 'Día',
  'uptime.column.up': 'Accesible',
  'uptime.column.degraded': 'En parte',
  'uptime.column.down': 'Caído',
  'uptime.column.unknown': 'No se sabe',
  'uptime.column.answer': 'Respuesta (ms)',
  'uptime.year': '{year}: {share}',
  'uptime.json': 'Los días como datos (JSON)',
} as const satisfies Translation<typeof english, 'es'>;
