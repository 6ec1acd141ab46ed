import { expect, inject, it } from 'vitest';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();

it('keeps what was typed and says what is wrong with it', async () => {
  const { page } = await browser.open('/submit', { javaScript: false, width: 360 });
  await page.getByLabel('Domain').fill('127.0.0.1');
  await page.getByRole('button', { name: 'Test it' }).click();
  expect(await page.locator('.form-problem').textContent()).toContain('That is an IP address.');
  expect(await page.getByLabel('Domain').inputValue()).toBe('127.0.0.1');
});

it('begins no test by GET', async () => {
  const response = await fetch(`${inject('siteOrigin')}/submit?domain=weak.example`, { redirect: 'manual' });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('value="weak.example"');
});

it('shows without a script what is asked now, and renews itself', async () => {
  const { page, problems } = await browser.open('/tests/running', { javaScript: false });
  expect(await page.getByRole('status').textContent()).toContain('Now asking for the sign-up form.');
  expect(await page.locator('.step-running .step-name').textContent()).toBe('Sign-up');
  await page.waitForEvent('load', { timeout: 5000 });
  expect(await page.locator('.step-done')).toBeDefined();
  expect(problems).toEqual([]);
});

it('tells a queued test its place', async () => {
  const { page } = await browser.open('/tests/queued', { javaScript: false });
  expect(await page.getByRole('status').textContent()).toContain(
    'Waiting for its turn: number 3 in the queue. It should begin in about 40 seconds.',
  );
});

it('ends at a report with letters, conditions of the list, and raw answers', async () => {
  const { page, problems } = await browser.open('/tests/over');
  expect(await page.getByText('Your connection is weak.').isVisible()).toBe(true);
  expect(await page.getByText('It answered in three tests (2 so far)').isVisible()).toBe(true);
  await page.getByText('What it answered, word for word').click();
  expect(await page.locator(`a[href="/api/v1/evidence/${'0'.repeat(64)}"]`).isVisible()).toBe(true);
  expect(await page.locator('script').count()).toBe(0);
  expect(problems).toEqual([]);
});
