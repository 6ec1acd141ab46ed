import { type ApiError, english } from '@signpost/contracts';
import { describe, expect, it, vi } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';

const bad = [
  ['', 'domain.empty'],
  ['%20%20', 'domain.empty'],
  ['192.0.2.1', 'domain.is-ip'],
  ['::1', 'domain.is-ip'],
  ['2130706433', 'domain.is-ip'],
  ['localhost', 'domain.is-local'],
  ['https%3A%2F%2Fexample.org', 'domain.is-url'],
  ['https://example.org/path', 'domain.is-url'],
  ['me@example.org', 'domain.is-address'],
  ['exa%20mple.org', 'domain.invalid'],
  ['a'.repeat(300), 'domain.too-long'],
  ['a'.repeat(2000), 'domain.too-long'],
  [encodeURIComponent('💩'), 'domain.single-label'],
  ['xn--a.example', 'domain.invalid'],
  ['..%2F..%2Fetc%2Fpasswd', 'domain.is-url'],
  ['example.org%00', 'domain.invalid'],
] as const;
const places = ['/api/v1/providers/%s', '/badge/%s.svg', '/badge/%s.json'] as const;

describe.each(places)('%s', (place) => {
  it.each(bad)('refuses %j as %s and touches nothing', async (given, code) => {
    const touched = vi.fn();
    const app = await fakeApp({ getProvider: touched, getBadge: touched, listObservations: touched });
    const answer = await app.inject(place.replace('%s', given));
    expect(answer.statusCode).toBe(400);
    expect(answer.json<ApiError>()).toEqual({ error: { code, message: english[code] } });
    expect(touched).not.toHaveBeenCalled();
  });
});

it.each(['b%C3%BCcher.example', 'B%C3%9CCHER.example', 'xn--bcher-kva.example', 'xn--bcher-kva.example.'])(
  'reads %s as its A-label',
  async (given) => {
    const getProvider = vi.fn(async () => null);
    await (await fakeApp({ getProvider })).inject(`/api/v1/providers/${given}`);
    expect(getProvider).toHaveBeenCalledWith('xn--bcher-kva.example');
  },
);
