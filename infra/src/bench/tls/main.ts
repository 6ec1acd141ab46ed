import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { ensureLab } from '../../lab/index.ts';
import { labPaths } from '../../lab/paths.ts';
import { fetchPeers } from '../peers/fetchPeers.ts';
import { runBench } from '../runBench.ts';
import { labTarget } from '../target/labTargets.ts';
import { goals, judge } from './goals.ts';
import { measure } from './measure.ts';
import { printRows, printVerdicts } from './printRows.ts';

const usage = `npm run bench:tls                 ours beside sslscan, nmap and testssl.sh on the lab, with 0 and 50 ms added one way (about 6 minutes)
npm run bench:tls -- --quick      ours alone, without delay: correctness in seconds
npm run bench:tls -- --json       the figures as JSON`;

async function bench(): Promise<boolean> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(usage);
    return true;
  }
  const say = (line: string): void => console.error(pc.dim(line));
  const lab = await ensureLab({ say });
  try {
    const rows = await measure({
      targets: [labTarget('strong.example', 'c2s'), labTarget('weak.example', 'c2s')],
      delaysMs: values.quick ? [0] : [0, 50],
      tools: values.quick ? null : await fetchPeers(),
      folder: `${labPaths().root}/bench/tls`,
      spacingMs: values.quick ? 0 : 20,
      say,
    });
    const verdicts = judge(rows);
    const good = verdicts.every(({ met }) => met);
    if (values.json) console.log(JSON.stringify({ good, goals, rows, verdicts }, null, 2));
    else {
      printRows(rows);
      printVerdicts(verdicts);
    }
    return good;
  } finally {
    await lab.stop();
  }
}

await runBench(bench);
