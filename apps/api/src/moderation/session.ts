import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@signpost/contracts';

const livesMs = 8 * 3_600_000;
export const cookieName = 'signpost_moderation';

/**
 * Sessions that need no store: each names its end and a chance value, sealed by the token, so that a new token ends all of them. A
 * login always begins a new one.
 */
export function moderationSessions(token: string, clock: Clock) {
  const key = createHash('sha256').update(`moderation session ${token}`).digest();
  const macOf = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const isOpen = (session: string): boolean => {
    const [end = '', chance = '', mac = ''] = session.split('.');
    return Number(end) > clock.now().getTime() && isSame(mac, macOf(`${end}.${chance}`));
  };
  return {
    /** The value of a new session's cookie, for the right token alone. */
    logIn(given: string): string | null {
      if (!isSame(given, token)) return null;
      const body = `${clock.now().getTime() + livesMs}.${randomBytes(18).toString('base64url')}`;
      return `${body}.${macOf(body)}`;
    },
    isOpen,
    /** What a form of this session must bring along. */
    formToken: (session: string): string => macOf(`form ${session}`),
    isOwnForm: (session: string, given: unknown): boolean =>
      typeof given === 'string' && isOpen(session) && isSame(given, macOf(`form ${session}`)),
  };
}

/** In the same time whatever is given. */
const isSame = (given: string, right: string): boolean => timingSafeEqual(digestOf(given), digestOf(right));
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

export const sessionOf = (cookieHeader: string | undefined): string =>
  cookieHeader
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1) ?? '';

/** Only our own pages may send it, scripts may not read it, and it stays on this path. */
export const cookieFor = (session: string, secure: boolean): string =>
  [
    `${cookieName}=${session}`,
    'Path=/moderation',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${session === '' ? 0 : livesMs / 1000}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');
