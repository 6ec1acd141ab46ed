import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    siteOrigin: string;
    fixtureOrigin: string;
    chromiumPath: string;
  }
}

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface Visit {
  width?: number;
  theme?: 'light' | 'dark';
  javaScript?: boolean;
}

/** A page with everything that went wrong in it: refused by the policy, thrown, or asked of a stranger. */
export interface WatchedPage {
  page: Page;
  problems: string[];
}

/** Debian's Chromium for the tests of one file; every page opened is closed after its test. */
export function withBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('chromiumPath'),
      args: [...flags, ...quiet],
    });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser?.close());

  return {
    async open(path: string, { width = 1440, theme = 'light', javaScript = true }: Visit = {}): Promise<WatchedPage> {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: theme,
        javaScriptEnabled: javaScript,
        baseURL: inject('siteOrigin'),
      });
      contexts.push(context);
      const page = await context.newPage();
      const problems = watch(page);
      await page.goto(path);
      return { page, problems };
    },
  };
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const expected = /Failed to load resource.*\b(400|404|503)\b/.test(message.text());
    if (message.type() === 'error' && !expected) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== inject('siteOrigin')) problems.push(`asked ${origin}`);
  });
  return problems;
}

/** What the API behind the site plays from now on. */
export async function playApi(state: 'lab' | 'public' | 'empty' | 'down'): Promise<void> {
  await fetch(`${inject('fixtureOrigin')}/fixture/${state}`, { method: 'POST' });
}
