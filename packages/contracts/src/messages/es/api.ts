import type { MessageFile } from '../../message.ts';

export const api: MessageFile = {
  'error.bad-request': 'La petición no se pudo leer.',
  'error.bad-query': 'Algo en la dirección no está como debe: {details}.',
  'error.bad-cursor': 'Ese lugar de la lista no existe. Empieza de nuevo sin "after".',
  'error.not-found': 'No hay nada en esta dirección.',
  'error.unknown-domain': 'No conocemos ningún proveedor con ese nombre.',
  'error.unknown-room': 'No listamos ninguna sala con esa dirección.',
  'error.unknown-run': 'Esa prueba no existe.',
  'error.unknown-evidence': 'Esa evidencia no existe.',
  'error.timeout': 'La petición tardó demasiado en llegar.',
  'error.too-large': 'La petición es demasiado grande.',
  'error.headers-too-large': 'Las cabeceras de la petición son demasiado grandes.',
  'error.media-type': 'Aquí no leemos ese tipo de contenido.',
  'error.rate-limited': 'Demasiadas peticiones. Espera un poco.',
  'error.too-many-streams': 'Demasiada gente está mirando ahora. Espera un poco.',
  'error.overloaded': 'Tenemos más que hacer de lo que podemos. Inténtalo de nuevo pronto.',
  'error.internal': 'Algo salió mal por nuestra parte.',
  'fact.observer': 'Funciones, software y contactos que solo se dicen a otro servidor',
  'fact.own-certificate': 'Cómo trata un servidor a otros que demuestran quiénes son',
  'fact.dnssec': 'Si las respuestas del DNS están firmadas (DNSSEC)',
};
