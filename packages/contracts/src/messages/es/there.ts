import type { there as english } from '../en/there.ts';
import type { Translation } from '../Translation.ts';

export const there = {
  'there.heading': 'Salas allí',
  'there.none': 'No conocemos salas públicas allí.',
  'there.count.one': '{count} sala pública:',
  'there.count.other': '{count} salas públicas:',
  'there.language.unknown': 'idioma desconocido',
  'there.people.one': '{count} persona de media',
  'there.people.other': '{count} personas de media',
  'there.all': 'Buscar salas en todas partes',
  'timeline.heading': 'Cómo llegaron y se fueron las funciones',
  'timeline.label': '{feature}: {states}',
  'timeline.state': '{answer} desde el {date}',
  'timeline.how':
    'Desde el {from} hasta ahora. Una barra llena es sí, media barra probable, una línea no, un contorno sin probar.',
  'timeline.table': 'Los cambios en una tabla',
  'timeline.column.day': 'Día',
  'timeline.column.feature': 'Función',
  'timeline.column.from': 'Antes',
  'timeline.column.to': 'Después',
  'card.title': 'Una tarjeta con tu dirección',
  'card.intro': 'Otros la escanean con su aplicación y pueden escribirte. Imprímela o muéstrala en la pantalla.',
  'card.label': 'Tu dirección',
  'card.hint': 'Por ejemplo yo@example.org',
  'card.button': 'Hacer la tarjeta',
  'card.problem': 'No es la dirección de una persona. Se parece a yo@example.org.',
  'card.qr': 'Código QR que lleva a {address}',
  'card.kept': 'No guardamos la dirección.',
} as const satisfies Translation<typeof english, 'es'>;
