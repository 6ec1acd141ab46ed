import { ManualClock } from '@signpost/testing';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import { cookieFor, moderationSessions, sessionOf } from './session.ts';

const token = 'a-token-of-twenty-four-characters';
const clock = () => new ManualClock();

describe('a session', () => {
  it('begins with the token alone, and each is a new one', () => {
    const sessions = moderationSessions(token, clock());
    const [one, two] = [sessions.logIn(token), sessions.logIn(token)];
    expect(one).not.toBe(two);
    expect([one, two].map((session) => sessions.isOpen(session ?? ''))).toEqual([true, true]);
    for (const wrong of ['', `${token} `, token.toUpperCase(), 'x']) expect(sessions.logIn(wrong)).toBeNull();
  });

  it('ends after eight hours, and with its token', () => {
    const time = clock();
    const sessions = moderationSessions(token, time);
    const session = sessions.logIn(token) ?? '';
    expect(moderationSessions('another-token-of-24-characters', time).isOpen(session)).toBe(false);
    time.advance(8 * 3_600_000);
    expect(sessions.isOpen(session)).toBe(false);
  });

  it('can be neither made up nor prolonged', () => {
    const sessions = moderationSessions(token, clock());
    const [end = '', chance = '', mac = ''] = (sessions.logIn(token) ?? '').split('.');
    for (const forged of [
      '',
      '..',
      `${Number(end) + 1}.${chance}.${mac}`,
      `${end}.x.${mac}`,
      `9e99.${chance}.${mac}`,
      `${end}.${chance}`,
    ])
      expect(sessions.isOpen(forged)).toBe(false);
  });

  it('has forms of its own', () => {
    const sessions = moderationSessions(token, clock());
    const [one = '', two = ''] = [sessions.logIn(token) ?? '', sessions.logIn(token) ?? ''];
    expect(sessions.isOwnForm(one, sessions.formToken(one))).toBe(true);
    for (const form of [sessions.formToken(two), '', undefined, ['x']]) expect(sessions.isOwnForm(one, form)).toBe(false);
  });

  it('lives in a cookie for this path that no script and no other site gets', () => {
    expect(cookieFor('x', true)).toBe(
      'signpost_moderation=x; Path=/moderation; HttpOnly; SameSite=Strict; Max-Age=28800; Secure',
    );
    expect(cookieFor('', false)).toContain('Max-Age=0');
    expect(sessionOf('a=b; signpost_moderation=x.y.z; c=d')).toBe('x.y.z');
    expect(sessionOf('xsignpost_moderation=x')).toBe('');
    expect(sessionOf(undefined)).toBe('');
  });
});

describe('markup', () => {
  it('lets nothing out of text or attribute', () => {
    const hostile = `"><script>alert(1)</script>'&\u202e\n`;
    const made = html`<a title="${hostile}">${[hostile, html`<b>${hostile}</b>`, null, 0]}</a>`.markup;
    expect(made).not.toContain('<script');
    expect(made).not.toMatch(/[\u202e\n]/);
    expect(made.match(/<\/?\w+/g)).toEqual(['<a', '<b', '</b', '</a']);
  });
});
