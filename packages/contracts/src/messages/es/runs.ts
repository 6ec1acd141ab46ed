import type { runs as english } from '../en/runs.ts';
import type { Translation } from '../Translation.ts';

export const runs = {
  'step.dns': 'Buscamos el dominio en el DNS: respondieron {answered} de {asked}.',
  'step.c2s': 'Nos conectamos como una aplicación: respondieron {answered} de {asked} direcciones.',
  'step.s2s': 'Nos conectamos como otro servidor: respondieron {answered} de {asked} direcciones.',
  'step.sign-up': 'Preguntamos cómo registrarse: respondieron {answered} de {asked}.',
  'step.web': 'Leímos los archivos de su servidor web: respondieron {answered} de {asked}.',
  'step.disco': 'Preguntamos desde nuestra cuenta en otro servidor: respondieron {answered} de {asked}.',
  'step.tls': 'Probamos versiones y métodos de cifrado: respondieron {answered} de {asked} direcciones.',
  'step.assessed': 'Calificado: {c2s} para aplicaciones, {s2s} para otros servidores.',
  'run.completed': 'La prueba ha terminado.',
  'run.cancelled': 'La prueba se suspendió.',
  'run.held': 'Tuvimos un problema propio, así que no se probó nada. La prueba sigue por sí sola en cuanto se resuelva.',
  'run.failed': 'La prueba acabó antes de tiempo por un fallo nuestro.',
  'run.declined':
    'El archivo de proveedor del dominio pide que no se pruebe, así que paramos antes de preguntar nada a sus servidores.',
} as const satisfies Translation<typeof english, 'es'>;
