import { expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();

it.each([{ javaScript: false }, { javaScript: true }])(
  'leads from home over a filter to a provider and a check, %o',
  async (visit) => {
    const { page, problems } = await browser.open('/', { width: 360, ...visit });
    await page.getByRole('link', { name: 'See the providers' }).click();
    expect(await page.locator('.count').textContent()).toBe('72 providers');
    await page.getByText('The connection', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Your connection at least' }).selectOption('D');
    await page.getByRole('combobox', { name: 'Sign-up' }).selectOption('in-app');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).search).toBe('?c2sMin=D&signUp=in-app');
    const shown = await page.locator('.board tbody tr').allTextContents();
    expect(shown).toHaveLength(37);
    expect(shown.every((row) => row.includes('in the app'))).toBe(true);

    await page.getByRole('link', { name: 'weak.example' }).click();
    expect(await page.getByText('Your connection is weak.').isVisible()).toBe(true);
    const finding = page.locator('.finding-fail').first();
    expect(await finding.textContent()).toContain('A modern client gets TLSv1 at best.');
    const mending = finding.getByText('tls_profile = "intermediate"');
    expect(await mending.isVisible()).toBe(false);
    await finding.getByText('The details, and how to mend it').click();
    await finding.getByText('How to mend it in Prosody').click();
    expect(await mending.isVisible()).toBe(true);
    await finding.getByRole('link', { name: 'How this check works' }).click();
    expect(await page.locator('h1').textContent()).toBe('Modern encryption is offered');
    expect(problems).toEqual([]);
  },
);

it('takes one filter off by its chip and keeps the others', async () => {
  const { page } = await browser.open('/providers?c2s=A&signUp=in-app&sort=grade', { javaScript: false });
  await page.locator('.chip', { hasText: 'Your connection: A' }).click();
  expect(new URL(page.url()).search).toBe('?signUp=in-app&sort=grade');
});

it('pages through the list and back', async () => {
  const { page } = await browser.open('/providers', { javaScript: false });
  const first = await page.locator('.board tbody tr').allTextContents();
  await page.getByRole('link', { name: 'Next providers' }).click();
  const second = await page.locator('.board tbody tr').allTextContents();
  expect(first).toHaveLength(50);
  expect(second).toHaveLength(22);
  expect(second.filter((row) => first.includes(row))).toEqual([]);
  await page.getByRole('link', { name: 'Back to the first page' }).click();
  expect(new URL(page.url()).search).toBe('');
});

it('finds a domain that is typed, in any writing', async () => {
  const { page } = await browser.open('/', { javaScript: false });
  await page.getByLabel('Look up a provider').fill('  Good.EXAMPLE ');
  await page.getByRole('button', { name: 'Look up' }).click();
  expect(new URL(page.url()).pathname).toBe('/providers/good.example');
});

it.each([
  ['me@example.org', 'That is an address of a person.'],
  ['https://example.org/', 'That is a web address.'],
  ['127.0.0.1', 'That is an IP address.'],
])('says what is wrong with %s', async (typed, problem) => {
  const { page } = await browser.open('/', { javaScript: false });
  await page.getByLabel('Look up a provider').fill(typed);
  await page.getByRole('button', { name: 'Look up' }).click();
  expect(await page.locator('.form-problem').textContent()).toContain(problem);
  expect(await page.getByLabel('Look up a provider').inputValue()).toBe(typed);
});

it('comes to the content first by keyboard', async () => {
  const { page } = await browser.open('/providers');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('content');
});
