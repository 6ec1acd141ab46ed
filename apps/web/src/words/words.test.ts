import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainProblems, english, failureCodes, unknownReasons } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { directory } from '../../../../packages/contracts/src/messages/en/directory.ts';
import { historySection } from '../../../../packages/contracts/src/messages/en/historySection.ts';
import { keeping } from '../../../../packages/contracts/src/messages/en/keeping.ts';
import { newcomer } from '../../../../packages/contracts/src/messages/en/newcomer.ts';
import { operate } from '../../../../packages/contracts/src/messages/en/operate.ts';
import { site as frame } from '../../../../packages/contracts/src/messages/en/site.ts';
import { submit } from '../../../../packages/contracts/src/messages/en/submit.ts';

const site = { ...frame, ...directory, ...newcomer, ...keeping, ...historySection, ...submit, ...operate };

const root = new URL('..', import.meta.url).pathname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const families = [...new Set(Object.keys(site).map((id) => id.split('.')[0] ?? ''))].join('|');
/** Strings that look like ids, with `${…}` for what is filled in while running. */
const written = [...sources.matchAll(new RegExp(`(['"\`])((?:${families})\\.[^'"\`\\s]+)\\1`, 'g'))].map(([, , id]) => id ?? '');
const literal = (text: string) => text.replace(/[.*+?^()|[\]\\]/g, '\\$&');
const patterns = [...new Set(written)].map(
  (id) => new RegExp(`^${literal(id).replace(/\$\{[^}]*\}/g, '.+')}(\\.(one|two|few|many|other))?$`),
);
const known = Object.keys(english);

describe('the words of the site', () => {
  it.each([...new Set(written)].filter((id) => !id.includes('${')))('have a text for %s', (id) => {
    expect(known.filter((key) => key === id || key === `${id}.other`)).not.toEqual([]);
  });

  it('are all used', () => {
    expect(Object.keys(site).filter((id) => !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
  });

  it('come in both plural forms', () => {
    const stems = (form: string) => Object.keys(site).flatMap((id) => (id.endsWith(form) ? id.slice(0, -form.length) : []));
    expect(stems('.one')).toEqual(stems('.other'));
  });

  it('never call a provider safe, private or trusted', () => {
    expect(Object.entries(site).filter(([, text]) => /\b(safe|safer|safest|private|trusted|trustworthy)\b/i.test(text))).toEqual(
      [],
    );
  });
});

describe('texts that come with the data', () => {
  it.each([
    ...failureCodes.map((code) => `failure.${code}`),
    ...unknownReasons.map((reason) => `reason.${reason}`),
    ...domainProblems.map((problem) => `domain.${problem}`),
  ])('have a text for %s', (id) => expect(Object.hasOwn(english, id)).toBe(true));
});
