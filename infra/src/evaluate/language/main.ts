import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { detectLanguage } from '@signpost/directory';
import pc from 'picocolors';
import { z } from 'zod';
import { type Labelled, type Score, score } from './score.ts';

const leastPrecision = 0.95;
const mostWrong = 0.05;
const texts = new URL('./texts/', import.meta.url);
const roomsSchema = z.object({ rooms: z.array(z.object({ name: z.string().nullable(), language: z.string().nullable() })) });
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });

const linesOf = (url: URL): string[][] =>
  readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));

/** Our own texts: a room a line, its name and description. */
const ownTexts = (): Labelled[] =>
  readdirSync(texts).flatMap((file) =>
    linesOf(new URL(file, texts)).map((text) => ({ language: file.replace('.txt', ''), text })),
  );

const namesAlone = (labelled: readonly Labelled[]): Labelled[] =>
  labelled.map(({ language, text }) => ({ language, text: text.slice(0, 1) }));

/** Names, abbreviations, links and the like, whose language nobody can tell. */
const untold = (): Labelled[] =>
  linesOf(new URL('./unknown.txt', import.meta.url)).map((text) => ({ language: 'unknown', text }));

const given = (file: string): Labelled[] =>
  roomsSchema
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .rooms.flatMap(({ name, language }) =>
      language && name ? [{ language: language.split('-')[0] ?? language, text: [name] }] : [],
    );

interface Verdict {
  goal: string;
  met: boolean;
}

/** Precision where it answers; and where nothing is answered, that much is said. */
const precise = ({ macroPrecision, wrong }: Score, count: number): Verdict[] => [
  {
    goal:
      macroPrecision === null
        ? 'nothing was answered, so that there is no precision'
        : `macro precision ${macroPrecision.toFixed(3)}, goal ≥ ${leastPrecision}`,
    met: macroPrecision === null || macroPrecision >= leastPrecision,
  },
  {
    goal: `wrong answers ${wrong.length} of ${count}, goal ≤ ${(mostWrong * 100).toFixed(0)} %`,
    met: wrong.length <= count * mostWrong,
  },
];

const silent = ({ answered }: Score): Verdict[] => [
  {
    goal: `answered ${(answered * 100).toFixed(1)} %, goal ≤ ${(mostWrong * 100).toFixed(0)} %: unknown rather than a guess`,
    met: answered <= mostWrong,
  },
];

function report(title: string, labelled: Labelled[], judge: (score: Score, count: number) => Verdict[]): boolean {
  const scored = score(labelled, (text) => detectLanguage(...text));
  const { macroPrecision, answered, languages, wrong } = scored;
  const verdicts = judge(scored, labelled.length);
  if (values.json)
    console.log(JSON.stringify({ title, texts: labelled.length, macroPrecision, answered, languages, wrong, verdicts }, null, 2));
  else {
    console.log(pc.bold(`${title}: ${labelled.length} texts, ${(answered * 100).toFixed(1)} % answered`));
    for (const { language, count, precision, recall } of languages)
      console.log(
        `  ${language.padEnd(7)} ${String(count).padStart(3)} texts  precision ${Number.isNaN(precision) ? 'none ' : precision.toFixed(3)}  found ${recall.toFixed(3)}`,
      );
    for (const { text, language, said } of wrong) console.log(pc.dim(`  ${said} for ${language}: ${text.join(' | ')}`));
    for (const { goal, met } of verdicts) console.log(`${met ? pc.green('met   ') : pc.red('missed')} ${goal}`);
    console.log('');
  }
  return verdicts.every(({ met }) => met);
}

const own = ownTexts();
const reports = [
  report('Our own texts, names with descriptions', own, precise),
  report('Their names alone', namesAlone(own), precise),
  report('What nobody can tell', untold(), silent),
  ...positionals.map((file) => report(`Names in ${file}`, given(file), precise)),
];
process.exit(reports.every(Boolean) ? 0 : 1);
