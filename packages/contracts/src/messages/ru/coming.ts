import type { coming as english } from '../en/coming.ts';
import type { Translation } from '../Translation.ts';

export const coming = {
  'event.letter-coming.c2s':
    'Наши правила меняются {on}. Если ничего не изменится, оценка соединения для приложений станет {to} вместо {from}.',
  'event.letter-coming.s2s':
    'Наши правила меняются {on}. Если ничего не изменится, оценка связи с другими провайдерами станет {to} вместо {from}.',
  'coming.title': 'Новые правила с {date}',
  'coming.letter.c2s': 'Если ничего не изменится, оценка соединения для приложений станет {to} вместо {from}.',
  'coming.letter.s2s': 'Если ничего не изменится, оценка связи с другими провайдерами станет {to} вместо {from}.',
  'coming.same': 'Если ничего не изменится, обе оценки останутся прежними.',
  'coming.because': 'Что новые правила оценивают иначе',
  'coming.cap': 'допускает не выше {to}; сегодня {from}',
  'coming.cap.new': 'допускает не выше {to}; сегодня ничего не ограничивает',
  'coming.cap.gone': 'больше ничего не ограничивает; сегодня допускает не выше {from}',
  'coming.next.c2s': 'Соединение для приложений: что тогда ведёт к {letter}',
  'coming.next.s2s': 'Связь с другими провайдерами: что тогда ведёт к {letter}',
} as const satisfies Translation<typeof english, 'ru'>;
