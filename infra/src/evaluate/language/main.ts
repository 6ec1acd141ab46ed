import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { detectLanguage } from '@signpost/directory';
import pc from 'picocolors';
import { z } from 'zod';
import { type Labelled, score } from './score.ts';

const leastPrecision = 0.95;
const texts = new URL('./texts/', import.meta.url);
const roomsSchema = z.object({ rooms: z.array(z.object({ name: z.string().nullable(), language: z.string().nullable() })) });
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });

/** Our own texts: a room a line, its name and description. */
const ownTexts = (): Labelled[] =>
  readdirSync(texts).flatMap((file) =>
    readFileSync(new URL(file, texts), 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ language: file.replace('.txt', ''), text: line.split(' | ') })),
  );

const given = (file: string): Labelled[] =>
  roomsSchema
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .rooms.flatMap(({ name, language }) =>
      language ? [{ language: language.split('-')[0] ?? language, text: [name ?? ''] }] : [],
    );

function report(title: string, labelled: Labelled[]): boolean {
  const { macroPrecision, answered, languages, wrong } = score(labelled, (text) => detectLanguage(...text));
  const met = macroPrecision === null || macroPrecision >= leastPrecision;
  if (values.json) console.log(JSON.stringify({ title, macroPrecision, answered, languages, wrong, met }, null, 2));
  else {
    console.log(pc.bold(`${title}: ${labelled.length} texts, ${(answered * 100).toFixed(1)} % answered`));
    for (const { language, count, precision, recall } of languages)
      console.log(
        `  ${language}  ${String(count).padStart(3)} texts  precision ${precision.toFixed(3)}  found ${recall.toFixed(3)}`,
      );
    for (const { text, language, said } of wrong) console.log(pc.dim(`  ${said} for ${language}: ${text.join(' | ')}`));
    console.log(
      `${met ? pc.green('met   ') : pc.red('missed')} macro precision ${macroPrecision?.toFixed(3) ?? 'of no answer: all stay unknown'}, goal ≥ ${leastPrecision}\n`,
    );
  }
  return met;
}

const reports = [report('Our own texts', ownTexts()), ...positionals.map((file) => report(file, given(file)))];
process.exit(reports.every(Boolean) ? 0 : 1);
