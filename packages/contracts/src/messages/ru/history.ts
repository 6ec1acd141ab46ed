import type { history as english } from '../en/history.ts';
import type { Translation } from '../Translation.ts';

export const history = {
  'event.letter-changed.c2s': 'Оценка соединения для приложений изменилась с {from} на {to}.',
  'event.letter-changed.s2s': 'Оценка связи с другими провайдерами изменилась с {from} на {to}.',
  'event.rubric-changed.c2s': 'Изменились наши правила, а с ними и оценка соединения для приложений: {to} вместо {from}.',
  'event.rubric-changed.s2s': 'Изменились наши правила, а с ними и оценка связи с другими провайдерами: {to} вместо {from}.',
  'event.certificate-changed-unexpectedly.c2s':
    'Приложениям показывают сертификат с новым ключом от нового издателя, до конца прежнего оставалось дней: {daysLeft}. Раньше {previousIssuer}, теперь {issuer}.',
  'event.certificate-changed-unexpectedly.s2s':
    'Другим серверам показывают сертификат с новым ключом от нового издателя, до конца прежнего оставалось дней: {daysLeft}. Раньше {previousIssuer}, теперь {issuer}.',
  'event.certificate-expires': 'Сертификат заканчивается {notAfter}, осталось дней: {daysLeft}. Где видно: {targets}.',
  'event.down.c2s': 'Приложения не могли подключиться две проверки подряд.',
  'event.down.s2s': 'Другие серверы не могли подключиться две проверки подряд.',
  'event.up.c2s': 'Приложения снова могут подключиться.',
  'event.up.s2s': 'Другие серверы снова могут подключиться.',
  'event.feature-lost': 'Возможность больше не предлагается: {feature}.',

  'feed.title': '{domain} на Signpost',
  'feed.subtitle': 'Что изменилось у {domain}, по измерениям.',
  'event.policy-changed.text': 'Слова политики конфиденциальности изменились.',
  'event.policy-changed.facts': 'Политика конфиденциальности изменилась. {changes}.',
  'event.policy-changed.found': 'Найдена политика хранения данных.',
  'event.policy-changed.gone': 'Политики хранения данных больше нет.',
} as const satisfies Translation<typeof english, 'ru'>;
