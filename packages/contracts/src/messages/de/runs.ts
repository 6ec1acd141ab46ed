import type { runs as english } from '../en/runs.ts';
import type { Translation } from '../Translation.ts';

export const runs = {
  'step.dns': 'Die Domain im DNS nachgeschlagen: {answered} von {asked} haben geantwortet.',
  'step.c2s': 'Wie eine App verbunden: {answered} von {asked} Adressen haben geantwortet.',
  'step.s2s': 'Wie ein anderer Server verbunden: {answered} von {asked} Adressen haben geantwortet.',
  'step.sign-up': 'Gefragt, wie man sich registriert: {answered} von {asked} haben geantwortet.',
  'step.web': 'Die Dateien auf dem Webserver gelesen: {answered} von {asked} haben geantwortet.',
  'step.disco': 'Von unserem Konto auf einem anderen Server gefragt: {answered} von {asked} haben geantwortet.',
  'step.tls': 'Versionen und Verfahren der Verschlüsselung probiert: {answered} von {asked} Adressen haben geantwortet.',
  'step.assessed': 'Bewertet: {c2s} für Apps, {s2s} für andere Server.',
  'run.completed': 'Die Prüfung ist zu Ende.',
  'run.cancelled': 'Die Prüfung wurde abgesagt.',
  'run.held':
    'Wir hatten selbst eine Störung, darum wurde nichts geprüft. Die Prüfung geht von selbst weiter, sobald sie vorbei ist.',
  'run.failed': 'Die Prüfung endete früh, weil bei uns etwas schiefging.',
  'run.declined':
    'Die Anbieterdatei der Domain bittet darum, nicht geprüft zu werden; darum haben wir aufgehört, bevor wir ihre Server etwas fragten.',
} as const satisfies Translation<typeof english, 'de'>;
