import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { ensureLab } from '../../lab/ensureLab.ts';
import { type ComparedRow, compareLab } from './compareLab.ts';
import { type ComparedAnswer, compareRecorded } from './compareRecorded.ts';
import { servers } from './expected.ts';
import { type LabReport, probeLab } from './probeLab.ts';

/**
 * `npm run eval:xeps [-- FOLDER…] [--json] [--quick]`: each row expected and seen, for the lab's servers without and with an
 * account, and for recorded answers (those of the folders named, else those that the lab's servers just gave). Ends with 0
 * only when every row matches and every `no` is known to be true. `--quick` asks two servers in place of four.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});

const lab = await ensureLab({ say: (line) => process.stderr.write(`lab: ${line}\n`) });
try {
  const reports = await probeLab(lab.profile, values.quick ? servers.slice(1, 3) : servers);
  const rows = reports.flatMap(compareLab);
  const answers = positionals.length > 0 ? positionals.flatMap(answersOfFolder) : reports.flatMap(answersOfReport);
  if (values.json) console.log(JSON.stringify({ rows, answers }, null, 2));
  else print(rows, answers);
  process.exitCode = [...rows, ...answers].every(({ matches }) => matches) && answers.length > 0 ? 0 : 1;
} finally {
  await lab.stop();
}
process.exit();

function answersOfFolder(folder: string): ComparedAnswer[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().flatMap((name) => compareRecorded(name, readFileSync(join(folder, name), 'utf8')));
}

function answersOfReport({ server, report }: LabReport): ComparedAnswer[] {
  const texts = report.observations.flatMap(({ evidence }) =>
    evidence.flatMap((one) => (one.mediaType === 'application/xml' && one.label !== 'host-meta' ? [one] : [])),
  );
  return texts.flatMap(({ label, sha256 }) => compareRecorded(`${server} ${label}`, report.evidence[sha256] ?? ''));
}

function print(rows: readonly ComparedRow[], answers: readonly ComparedAnswer[]): void {
  const mark = (matches: boolean) => (matches ? pc.green('✓') : pc.red('✗'));
  for (const { server, withAccount, row, expected, seen, matches } of rows) {
    const who = `${server}${withAccount ? ' with account' : ''}`;
    console.log(
      `${mark(matches)} ${who.padEnd(34)} ${row.padEnd(34)} expected ${expected ?? 'nothing'}  seen ${seen ?? 'nothing'}`,
    );
  }
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
  for (const { name, what, expected, seen, matches } of answers) {
    console.log(`${mark(matches)} ${short(name).padEnd(60)} ${what.padEnd(12)} expected ${short(expected)}  seen ${short(seen)}`);
  }
  const wrong = [...rows, ...answers].filter(({ matches }) => !matches).length;
  const no = rows.filter(({ seen }) => seen === 'N').length;
  console.log(`\n${rows.length} rows (${no} of them no), ${answers.length} readings of answers, ${wrong} wrong`);
}
