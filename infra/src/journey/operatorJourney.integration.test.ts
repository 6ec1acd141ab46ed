import type { Database } from '@signpost/db';
import { createResolver, readLabProfile, systemClock } from '@signpost/net';
import { useDatabase } from '@signpost/testing';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { setLabRecord, unsetLabRecord } from '../lab/dns/labRecords.ts';
import { labAccount } from '../lab/labDomains.ts';
import { chromiumPath } from '../test/ensureChromium.ts';
import { type Installation, startInstallation } from './installation.ts';

const open = useDatabase();
let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation(open().url, inject('labProfilePath'));
  browser = await chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

async function submit(page: Page, domain: string): Promise<void> {
  await page.goto('/submit');
  await page.getByLabel('Domain').fill(domain);
  await page.getByRole('button', { name: 'Test it' }).click();
}

const statusOf = (page: Page) => page.getByRole('status').textContent();

/** Watches a test to its end, which comes by itself: without a script by reloads, with one on the page as it is. */
async function watch(page: Page, javaScript: boolean): Promise<void> {
  if (javaScript) await page.evaluate('window.unloaded = "never"');
  await expect.poll(() => page.locator('.step-done').count(), { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => statusOf(page), { timeout: 90_000, interval: 300 }).toContain('The test is over.');
  if (javaScript) expect(await page.evaluate('window.unloaded')).toBe('never');
}

async function claim(page: Page, domain: string): Promise<void> {
  await page.goto('/claim');
  await page.getByLabel('Domain').fill(domain);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Prove that it is yours' }).click();
  const line = (await page.locator('.proof').textContent()) ?? '';
  expect(line).toMatch(/^signpost-claim=[0-9a-v]{26}$/);
  await page.getByRole('button', { name: 'It is there: look now' }).click();
  await page.getByText('We found the line in none of the three places.').waitFor({ timeout: 30_000 });
  await setLabRecord(`_signpost.${domain.split('.')[0]}`, 'TXT', `"${line}"`);
  await expect.poll(() => publishedFor(domain), { timeout: 30_000 }).toContain(line);
  await page.getByRole('button', { name: 'It is there: look now' }).click();
  await page.getByText('The domain is proved.').waitFor({ timeout: 30_000 });
}

async function publishedFor(domain: string): Promise<string[]> {
  const { resolver: address } = readLabProfile(inject('labProfilePath'));
  const resolver = createResolver({ address, validating: true, clock: systemClock });
  const answer = await resolver.query(`_signpost.${domain}`, 'TXT');
  return answer.ok ? answer.value.records : [];
}

/** Chooses a badge and gets the lines that link it to the report, where its letter is explained. */
async function chooseBadge(page: Page, domain: string): Promise<void> {
  await page.goto('/operators/badges');
  await page.getByLabel('Your domain').fill(domain);
  await page.getByLabel('What it tells').selectOption('c2s');
  await page.getByLabel('Size').selectOption('large');
  await page.getByRole('button', { name: 'Show' }).click();
  const picture = page.locator('.badge-panel img').first();
  const widthOf = () => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
  await expect.poll(widthOf, { timeout: 20_000 }).toBeGreaterThan(0);
  const lines = await page.locator('section[aria-labelledby=snippets]').innerText();
  expect(lines).toContain(`${installation.origin}/badge/${domain}.svg?variant=c2s&size=large`);
  const link = new URL((await page.locator('.badge-panel a').first().getAttribute('href')) ?? '', installation.origin);
  await page.goto(link.href);
  expect(link.pathname).toBe(`/providers/${domain}`);
  expect(await page.locator(link.hash).isVisible()).toBe(true);
}

async function giveAccount(page: Page, domain: string): Promise<void> {
  await page.getByLabel('Address of the account').fill(`${labAccount.user}@${domain}`);
  await page.locator('input[name=password]').fill(labAccount.password);
  await page.getByRole('button', { name: 'Give it, and test with it now' }).click();
  await expect.poll(() => statusOf(page), { timeout: 60_000 }).toContain('The test is over.');
  const url = `${installation.origin}/api/v1/providers/${domain}/observations?kind=account`;
  const { observations } = (await (await fetch(url)).json()) as {
    observations: { failure?: unknown; body: { tests: unknown[] } }[];
  };
  expect(observations).toHaveLength(1);
  expect(observations[0]?.failure).toBeUndefined();
  expect(observations[0]?.body.tests.length).toBeGreaterThan(3);
}

async function speak(page: Page, domain: string): Promise<void> {
  await page.goto(`/operators/${domain}`);
  await page.getByLabel('Who pays for it').fill('<b>members</b>');
  await page.getByLabel('What it costs').selectOption('free');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.goto(`/providers/${domain}`);
  expect(await page.locator('#operator-word ~ dl').first().textContent()).toContain('<b>members</b>');
}

async function leave(page: Page, domain: string): Promise<void> {
  await page.goto(`/operators/${domain}`);
  await page.getByLabel('No tests at all').check();
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await page.getByText('It is out of everything, by your wish.').waitFor({ timeout: 20_000 });
}

const count = async ({ pool }: Database, from: string, domain: string): Promise<number> =>
  (await pool.query(`SELECT FROM ${from} WHERE ${from === 'room_service' ? 'provider' : 'domain'} = $1`, [domain])).rowCount ?? 0;

it.each([
  { domain: 'newejabberd.example', javaScriptEnabled: true },
  { domain: 'ejabberd.example', javaScriptEnabled: false },
])(
  'leads an operator from the first test to leaving, %o',
  async ({ domain, javaScriptEnabled }) => {
    const context = await browser.newContext({
      baseURL: installation.origin,
      javaScriptEnabled,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/40[0-9]|503/.test(message.text())) problems.push(message.text());
    });
    try {
      await submit(page, domain);
      const test = page.url();
      await watch(page, javaScriptEnabled);
      expect(await page.getByText('It is not on the list.', { exact: false }).isVisible()).toBe(true);
      expect(await page.locator('#result').isVisible()).toBe(true);

      await claim(page, domain);
      await chooseBadge(page, domain);
      await page.goto(`/operators/${domain}`);
      await giveAccount(page, domain);
      await speak(page, domain);
      await open().database.pool.query('INSERT INTO room_service (service, provider) VALUES ($1, $2)', [
        `rooms.${domain}`,
        domain,
      ]);
      await leave(page, domain);

      for (const table of ['observation', 'run', 'assessment', 'provider_event', 'room_service'])
        expect([table, await count(open().database, table, domain)]).toEqual([table, 0]);
      for (const path of [`/providers/${domain}`, new URL(test).pathname])
        expect((await fetch(installation.origin + path)).status, path).toBe(404);
      await submit(page, domain);
      expect(await page.locator('.form-problem').textContent()).toBe('The operator of that domain asked us not to test it.');
      expect(problems).toEqual([]);
    } finally {
      await unsetLabRecord(`_signpost.${domain.split('.')[0]}`, 'TXT').catch(() => undefined);
      await context.close();
    }
  },
  240_000,
);

it('left neither the password nor the key in the database or in any log', async () => {
  const { rows: tables } = await open().database.pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'consent', 'bullmq') AND table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const dump: string[] = [];
  for (const { name } of tables) {
    const { rows } = await open().database.pool.query<{ line: string }>(
      `SELECT row_to_json(one)::text AS line FROM ${name} AS one`,
    );
    dump.push(...rows.map(({ line }) => line));
  }
  const observer = readLabProfile(inject('labProfilePath')).observer.password;
  const key = Buffer.from(installation.credentialKey, 'base64');
  for (const text of [dump.join('\n'), installation.output()]) {
    expect(text.length).toBeGreaterThan(1000);
    for (const secret of [labAccount.password, observer, installation.credentialKey, key.toString('hex')])
      expect(text.includes(secret), secret).toBe(false);
  }
});
