import type { spam as english } from '../en/spam.ts';
import type { Translation } from '../Translation.ts';

export const spam = {
  'spam.title': 'Spam',
  'spam.yes': 'Auf der Liste {list} seit {since}, sagt die Liste.',
  'spam.yes.first-seen': 'Auf der Liste {list} spätestens seit {since}; da haben wir ihn dort zuerst gesehen.',
  'spam.no': 'Nicht auf der Liste {list}.',
  'spam.unknown': 'Die Liste {list} wurde noch nicht gelesen; ob dieser Anbieter darauf steht, ist also unbekannt.',
  'spam.unread': 'Die Liste {list} ließ sich zuletzt nicht lesen; ob dieser Anbieter darauf steht, ist also unbekannt.',
  'spam.none': 'Diese Installation liest keine Liste von Spamversendern; das ist also unbekannt.',
  'spam.read': 'Die Liste wurde gelesen',
  'spam.line': 'Die Zeile der Liste',
  'spam.what-it-means':
    'Eine Liste sagt, was ihren Betreuern begegnet ist, nicht, was die Leute dieses Anbieters heute tun. Frag die Betreuer nach dem Grund.',
  'spam.abuse.yes': 'Nennt eine Adresse für Meldungen von Missbrauch.',
  'spam.abuse.no': 'Nennt keine Adresse für Meldungen von Missbrauch.',
  'spam.abuse.unknown': 'Ob er eine Adresse für Meldungen von Missbrauch nennt, ist unbekannt: {reason}.',
  'spam.hurdles': 'Hürden bei der Registrierung: {hurdles}.',
  'spam.hurdles.none': 'Im Anmeldeformular war keine Hürde zu sehen: kein Rätsel, keine E-Mail.',
  'spam.hurdles.unknown': 'Was massenhafter Registrierung im Weg steht, ist unbekannt.',
  'spam.hurdle.captcha': 'ein Rätsel',
  'spam.hurdle.email': 'eine E-Mail-Adresse',
  'spam.hurdle.invitation': 'eine Einladung',
  'spam.hurdle.closed': 'in der App gar keine Registrierung',
} as const satisfies Translation<typeof english, 'de'>;
