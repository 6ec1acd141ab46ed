import { expect, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();
const countOf = (text: string | null) => Number(/\((\d+)\)$/.exec(text ?? '')?.[1]);

it('leaves as many as the count beside a value said', async () => {
  const { page } = await browser.open('/providers?signUp=in-app', { javaScript: false });
  const option = page.locator('select[name=bothMin] option[value=B]');
  const said = countOf(await option.textContent());
  await page.locator('select[name=bothMin]').selectOption('B');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(said).toBeGreaterThan(0);
  expect(await page.locator('.count').textContent()).toBe(`${said} providers`);
});

it('takes several wishes at once, and shows each as a chip that comes off alone', async () => {
  const { page } = await browser.open('/providers', { javaScript: false });
  await page.getByText('What must work', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Same messages on all devices' }).check();
  await page.getByRole('checkbox', { name: 'Lets apps encrypt' }).check();
  await page.getByRole('button', { name: 'Show' }).click();
  expect(new URL(page.url()).search).toBe('?can=archive,omemo');
  expect(await page.locator('.notice').textContent()).toContain('No provider passes these filters.');
  await page.getByText('What must work', { exact: true }).waitFor();
  await page.getByLabel('“Likely” counts as well').check();
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await page.locator('.board tbody tr').count()).toBeGreaterThan(10);
  await page.locator('.chip', { hasText: 'end to end' }).click();
  expect(new URL(page.url()).search).toBe('?can=archive&likely=yes');
});

it('filters by what is declared, and says that it is', async () => {
  const { page } = await browser.open('/providers?country=de&free=yes', { javaScript: false });
  const rows = page.locator('.board tbody tr');
  expect(await rows.count()).toBe(1);
  expect(await rows.textContent()).toContain('Germany, since 2014, free of charge – as declared');
});

it('says which filter took a provider off, and takes it off again', async () => {
  const { page } = await browser.open('/providers?bothMin=A&signUp=in-app', { javaScript: false });
  await page.getByLabel('Missing a provider?').fill('Weak.example');
  await page.getByRole('button', { name: 'Why is it not here?' }).click();
  expect(await page.locator('.notice').textContent()).toContain('weak.example is not here because of one filter');
  await page.getByRole('link', { name: 'take this filter off' }).click();
  expect(new URL(page.url()).search).toBe('?signUp=in-app&why=weak.example');
  expect(await page.locator('.notice').textContent()).toContain('weak.example passes these filters.');
});

it.each([
  ['opted-out.example', 'asked us not to test it'],
  ['unlisted.example', 'is not in the public list'],
  ['nobody.example', 'We do not know nobody.example.'],
])('says of %s that it %s', async (domain, words) => {
  const { page } = await browser.open(`/providers?c2s=A&why=${domain}`, { javaScript: false });
  expect(await page.locator('.notice').textContent()).toContain(words);
});
