import type { runs as english } from '../en/runs.ts';
import type { Translation } from '../Translation.ts';

export const runs = {
  'step.dns': 'Искали домен в DNS: ответов {answered} из {asked}.',
  'step.c2s': 'Подключались как приложение: ответили адреса, {answered} из {asked}.',
  'step.s2s': 'Подключались как другой сервер: ответили адреса, {answered} из {asked}.',
  'step.sign-up': 'Спрашивали, как зарегистрироваться: ответов {answered} из {asked}.',
  'step.web': 'Читали файлы на его веб-сервере: ответов {answered} из {asked}.',
  'step.disco': 'Спрашивали от своей учётной записи на другом сервере: ответов {answered} из {asked}.',
  'step.tls': 'Пробовали версии и наборы шифрования: ответили адреса, {answered} из {asked}.',
  'step.assessed': 'Оценка: {c2s} для приложений, {s2s} для других серверов.',
  'run.completed': 'Проверка закончена.',
  'run.cancelled': 'Проверка отменена.',
  'run.held': 'У нас самих был сбой, поэтому ничего не проверялось. Проверка продолжится сама, как только он пройдёт.',
  'run.failed': 'Проверка закончилась раньше времени по нашей вине.',
  'run.declined':
    'Файл провайдера этого домена просит его не проверять, поэтому мы остановились прежде, чем что-либо спросили у его серверов.',
} as const satisfies Translation<typeof english, 'ru'>;
