import { describe, expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const { open } = withBrowser();
const keeping = 'section[aria-labelledby="keeping"]';

describe('what a provider keeps', () => {
  it('comes in plain words, each with its sentence, in the language of the sentence', async () => {
    const { page } = await open('/providers/good.example', { javaScript: false });
    const section = page.locator(keeping);
    expect(await section.locator('dt').allInnerTexts()).toEqual(['Messages', 'Files you send', 'Logs with IP addresses']);
    expect(await section.locator('.kept-value').allInnerTexts()).toEqual([
      'kept with no fixed end',
      'kept for 14 days',
      'not stated',
    ]);
    expect(await section.locator('blockquote').first().getAttribute('lang')).toBe('de');
    expect(await section.locator('blockquote').first().innerText()).toContain('bis du dein Konto löschst');
    expect(await section.innerText()).toContain('it does not say how long these are kept: Logs with IP addresses');
  });

  it('names conditions, exceptions, and what contradicts it', async () => {
    const { page } = await open('/providers/exemplary.example', { javaScript: false });
    const section = page.locator(keeping);
    const limits = await section.locator('.kept-limit > p').allInnerTexts();
    expect(limits.slice(0, 3)).toEqual(['With a condition', 'Except', 'But it also says: kept for 60 days']);
    expect(await section.locator('table').innerText()).toContain('The sources contradict each other here.');
    expect(await section.locator('table').innerText()).toContain('kept with no fixed end (as written: infinite)');
  });

  it.each([
    ['weak.example', 'We found no policy'],
    ['self-signed.example', 'We could not look everywhere'],
    ['pending.example', 'We have not looked for a policy yet'],
    ['stale.example', 'we could not read all of it'],
    ['middling.example', 'it says nothing on how long messages, files and logs are kept'],
  ])('says of %s: %s', async (domain, words) => {
    const { page } = await open(`/providers/${domain}`, { javaScript: false });
    expect(await page.locator(keeping).innerText()).toContain(words);
  });

  it('says so where the language cannot be read', async () => {
    const { page } = await open('/providers/exemplary.example', { javaScript: false });
    expect(await page.locator(keeping).innerText()).not.toContain('cannot read yet');
    const long = `${'a-label-of-many-letters-that-has-no-place-to-break-at-all-0123.'.repeat(3)}example.org`;
    await page.goto(`/providers/${long}`);
    expect(await page.locator(keeping).innerText()).toContain('a language that we cannot read yet: Japanese');
  });

  it('leads to every version, and to what changed between two of them', async () => {
    const { page, problems } = await open('/providers/exemplary.example', { javaScript: false });
    await page.getByRole('link', { name: 'The whole text, and what it said before' }).click();
    await page.waitForURL('**/policy');
    expect(await page.locator('.policy-versions > li').count()).toBe(2);
    const changed = page.locator('section[aria-labelledby="changed"]');
    expect(await changed.innerText()).toContain('Messages: kept for 14 days before, kept for 30 days now');
    expect(await changed.locator('del').allInnerTexts()).toEqual(['Your messages are kept in the archive for 14 days.']);
    expect(await changed.locator('ins').allInnerTexts()).toEqual(['Your messages are kept in the archive for 30 days.']);
    await page.getByRole('link', { name: 'Show this version' }).click();
    await page.waitForURL('**/policy?version=*');
    expect(await changed.innerText()).toContain('This is the first text that we read at this address.');
    expect(problems).toEqual([]);
  });

  it('is told in the history when it changed', async () => {
    const { page } = await open('/providers/exemplary.example', { javaScript: false });
    expect(await page.locator('.events').innerText()).toContain(
      'The policy changed. Messages: kept for 14 days before, kept for 30 days now.',
    );
  });

  it('shows hostile words as words', async () => {
    const { page, problems } = await open('/providers/hostile.example/policy');
    expect(await page.locator('.policy-text').innerText()).toContain('<script>');
    expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
    expect(problems).toEqual([]);
  });
});

it('filters by what is kept, with counts, without a script', async () => {
  const { page } = await open('/providers?noIpLogs=yes', { javaScript: false });
  expect(await page.locator('main').innerText()).toContain('exemplary.example');
  expect(await page.locator('main').innerText()).not.toContain('good.example');
  const options = await page.locator('select[name="archiveMaxDays"] option').allInnerTexts();
  expect(options).toContain('30 days (1)');
});
