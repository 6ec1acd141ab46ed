import { type Answer, type ChooseQuery, type Message, message, type ProviderRow, wishesOf } from '@signpost/contracts';
import { answerOf, type Candidate } from './candidate.ts';
import { keepingReasons } from './keepingReasons.ts';

/** What was asked for, as answered there; the better the answer, the higher it ranks. */
interface Wanted {
  topic: 'calls' | 'files' | 'web' | 'push' | 'omemo';
  answer: Answer;
  params?: Message['params'];
}
export interface Reasons {
  score: number;
  because: Message[];
  but: Message[];
}

const noReasons: Reasons = { score: 0, because: [], but: [] };
const scores: Record<Answer, number> = { yes: 3, claimed: 2, unknown: 1, no: 0 };
const largeBytes = 50_000_000;

/** Files count as large from 50 MB. */
function filesOf({ capabilities }: ProviderRow): Wanted {
  const upload = capabilities.find(({ id }) => id === 'upload');
  const bytes = upload?.unit === 'bytes' ? upload.value : undefined;
  if (upload?.answer !== 'yes') return { topic: 'files', answer: upload?.answer ?? 'unknown' };
  if (bytes === undefined) return { topic: 'files', answer: 'claimed' };
  return { topic: 'files', answer: bytes >= largeBytes ? 'yes' : 'no', params: { megabytes: Math.floor(bytes / 1e6) } };
}

function wantedOf(row: ProviderRow, query: ChooseQuery): Wanted[] {
  const wishes = new Set(wishesOf(query));
  const named = (topic: Wanted['topic']): Wanted => ({ topic, answer: answerOf(row, topic) });
  const phone = query.device === 'android' || query.device === 'iphone';
  return [
    ...(wishes.has('privacy') ? [named('omemo')] : []),
    ...(wishes.has('calls') ? [named('calls')] : []),
    ...(wishes.has('files') ? [filesOf(row)] : []),
    ...(wishes.has('web') || query.device === 'browser' ? [named('web')] : []),
    ...(phone ? [named('push')] : []),
  ];
}

/** Why one would take it, and what speaks against it. */
export function reasonsOf(candidate: Candidate, query: ChooseQuery): Reasons {
  const wanted = wantedOf(candidate.row, query);
  const told = wanted.map(({ topic, answer, params }) => ({
    good: answer === 'yes' || answer === 'claimed',
    text: message(`choose.${answer === 'yes' || answer === 'claimed' ? 'because' : 'but'}.${topic}.${answer}`, params),
  }));
  const account = accountReasons(candidate.row, query);
  const declared = declaredReasons(candidate.row, query);
  const keeping = wishesOf(query).includes('privacy') ? keepingReasons(candidate.row) : noReasons;
  return {
    score: wanted.reduce((sum, { answer }) => sum + scores[answer], 0) + account.score + declared.score + keeping.score,
    because: [
      ...told.filter(({ good }) => good).map(({ text }) => text),
      ...keeping.because,
      ...account.because,
      ...declared.because,
      ...watched(candidate.row),
    ],
    but: [...told.filter(({ good }) => !good).map(({ text }) => text), ...keeping.but, ...account.but, ...declared.but],
  };
}

const only = (condition: boolean, id: string): Message[] => (condition ? [message(id)] : []);

function accountReasons({ signUp, ...row }: ProviderRow, query: ChooseQuery): Reasons {
  const { way, emailAsked, captcha } = signUp;
  const careful = wishesOf(query).includes('privacy');
  const email = emailAsked.answer;
  const emailScores: Record<Answer, number> = { no: 3, claimed: 0, unknown: 1, yes: 0 };
  const contact = answerOf({ signUp, ...row }, 'contact');
  return {
    score: (careful ? emailScores[email] : 0) + (way === null ? 0 : way === 'invitation' ? 0 : 2),
    because: [
      ...(way === null ? [] : only(way !== 'invitation', `choose.because.sign-up.${way}`)),
      ...only(email === 'no', 'choose.because.email'),
    ],
    but: [
      ...only(way === null, 'choose.but.sign-up.unknown'),
      ...only(way === 'invitation', 'choose.but.invitation'),
      ...only(captcha.answer === 'yes', 'choose.but.captcha'),
      ...(email === 'no' || (email === 'unknown' && !careful) ? [] : [message(`choose.but.email.${email}`)]),
      ...only(contact === 'unknown', 'choose.but.contact.unknown'),
    ],
  };
}

function declaredReasons({ declared = {} }: ProviderRow, { country, notCountry }: ChooseQuery): Reasons {
  const { freeOfCharge, serverLocations, since } = declared;
  const asksPlace = country !== undefined || notCountry !== undefined;
  return {
    score: asksPlace && serverLocations ? 3 : 0,
    because: [
      ...only(asksPlace && serverLocations !== undefined, 'choose.because.country'),
      ...only(freeOfCharge === true, 'choose.because.free'),
      ...(since ? [message('choose.because.since', { year: since.slice(0, 4) })] : []),
    ],
    but: [
      ...only(freeOfCharge === undefined, 'choose.but.free.unknown'),
      ...only(freeOfCharge === false, 'choose.but.costs'),
      ...only(asksPlace && serverLocations === undefined, 'choose.but.country.unknown'),
    ],
  };
}

/** Told from a week on; a day proves nothing. */
function watched({ uptime }: ProviderRow): Message[] {
  if (!uptime || uptime.share === null || uptime.days < 7) return [];
  return [message('choose.because.uptime', { percent: Math.floor(uptime.share * 1000) / 10, days: uptime.days })];
}
