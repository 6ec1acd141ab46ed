import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { pageTypes } from '../../../apps/web/src/browser/pageTypes.ts';
import { startFixtureApi } from '../../../packages/testing/src/site/startFixtureApi.ts';
import { freePort } from '../start/freePort.ts';
import { chromiumPath, ensureChromium } from '../test/ensureChromium.ts';
import { startSite } from '../web/startSite.ts';
import { takeReadmePictures } from './takeReadmePictures.ts';
import { takeScreenshots } from './takeScreenshots.ts';

/**
 * `npm run screenshots -- FOLDER [WORD]`: every kind of page whose name holds WORD, at three widths, by day and by night.
 * `npm run screenshots -- --readme`: the few that stand in the README, in place.
 */
const { values, positionals } = parseArgs({ options: { readme: { type: 'boolean' } }, allowPositionals: true });
const [folder = values.readme ? 'docs/images' : 'screenshots', word = ''] = positionals;
const pages = Object.entries(pageTypes).filter(([name]) => name.includes(word));
const target = resolve(folder);
mkdirSync(target, { recursive: true });

await ensureChromium(console.log);
const api = await startFixtureApi();
const site = await startSite({ apiOrigin: api.origin, port: await freePort(3100, 'the site', console.log) });
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  if (values.readme) console.log((await takeReadmePictures(browser, site.origin, target)).join(', '));
  else
    for (const [name, path] of pages) {
      const files = await takeScreenshots(browser, site.origin + path, join(target, name.replace(/[^a-z0-9]+/gi, '-')));
      console.log(`${name}: ${files} pictures`);
    }
  console.log(`They are in ${target}.`);
} finally {
  await browser.close();
  await site.stop();
  await api.stop();
}
