import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !/\.test\.ts$|^texts|^fakes/.test(file),
);

/** Literals, where an expression may begin; comments and strings hold none that are followed by a call or a comma. */
const literal =
  /(?<=[=(,:?|&!]\s?|return |^\s+)\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)(?=[.,;)\s])/gm;

const found = sources.flatMap((file) =>
  [...readFileSync(folder + file, 'utf8').matchAll(literal)].map(([, source = '', flags = '']) => ({ file, source, flags })),
);

it('finds the regular expressions of the reader', () => expect(found.length).toBeGreaterThan(30));

it.each(found)('$file: /$source/$flags takes linear time', ({ source, flags }) => {
  // The checker knows no letters by their Unicode property; any class of them does for how it backtracks.
  const plain = source.replaceAll(/\\p\{[A-Za-z]+\}/g, 'a-zA-Z').replaceAll(/\\P\{[A-Za-z]+\}/g, '0-9');
  const inClasses = plain.replaceAll(/(?<!\[[^\]]*)(a-zA-Z|0-9)/g, '[$1]');
  // Without the pure backend it would look for a Java runtime.
  process.env.RECHECK_SYNC_BACKEND = 'pure';
  const result = checkSync(inClasses, flags.replace('v', 'u'), { checker: 'auto', timeout: 20_000 });
  expect([result.status, 'complexity' in result ? result.complexity?.type : 'unknown']).toEqual([
    'safe',
    expect.stringMatching(/^(safe|linear)$/),
  ]);
});
