import type { history as english } from '../en/history.ts';
import type { Translation } from '../Translation.ts';

export const history = {
  'event.letter-changed.c2s': 'La nota de la conexión para aplicaciones pasó de {from} a {to}.',
  'event.letter-changed.s2s': 'La nota de los enlaces con otros proveedores pasó de {from} a {to}.',
  'event.rubric-changed.c2s':
    'Nuestras reglas cambiaron, y con ellas la nota de la conexión para aplicaciones: {to} en lugar de {from}.',
  'event.rubric-changed.s2s':
    'Nuestras reglas cambiaron, y con ellas la nota de los enlaces con otros proveedores: {to} en lugar de {from}.',
  'event.certificate-changed-unexpectedly.c2s':
    'Las aplicaciones reciben un certificado con una clave nueva de un emisor nuevo, {daysLeft} días antes de que acabe el anterior: antes {previousIssuer}, ahora {issuer}.',
  'event.certificate-changed-unexpectedly.s2s':
    'Otros servidores reciben un certificado con una clave nueva de un emisor nuevo, {daysLeft} días antes de que acabe el anterior: antes {previousIssuer}, ahora {issuer}.',
  'event.certificate-expires': 'Un certificado acaba en {daysLeft} días, el {notAfter}. Visto en {targets}.',
  'event.down.c2s': 'Las aplicaciones no pudieron conectarse en dos pruebas seguidas.',
  'event.down.s2s': 'Otros servidores no pudieron conectarse en dos pruebas seguidas.',
  'event.up.c2s': 'Las aplicaciones pueden conectarse de nuevo.',
  'event.up.s2s': 'Otros servidores pueden conectarse de nuevo.',
  'event.feature-lost': 'Una función ya no se ofrece: {feature}.',

  'feed.title': '{domain} en Signpost',
  'feed.subtitle': 'Lo que cambió en {domain}, según lo medido.',
  'event.policy-changed.text': 'Las palabras de la política de privacidad cambiaron.',
  'event.policy-changed.facts': 'La política de privacidad cambió. {changes}.',
  'event.policy-changed.found': 'Se encontró una política sobre guardar datos.',
  'event.policy-changed.gone': 'La política sobre guardar datos ya no está.',
} as const satisfies Translation<typeof english, 'es'>;
