import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { localPath } from '@signpost/contracts';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { pageTypes } from './pageTypes.ts';
import { withBrowser } from './withBrowser.ts';

const browser = withBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A phone by day and a desk by night; contrast does not depend on the width. */
const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const;

/** Contrast does not depend on the language either: Russian once. */
describe.each(['en', 'ru'])('in %s', (locale) => {
  it.each(Object.entries(pageTypes))('%s has no violation in either theme', async (_name, path) => {
    const { page, problems } = await browser.open(localPath(path, locale));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.evaluate(axe);
    for (const { colorScheme, width } of locale === 'en' ? looks : looks.slice(0, 1)) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const results = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as AxeResults;
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
});
