import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { runBench } from '../bench/runBench.ts';
import { judgeMachines } from './goals.ts';
import { performMachines } from './performMachines.ts';
import { fullPlan, quickPlan } from './plan.ts';
import { printReport } from './printReport.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
const say = (line: string) => process.stderr.write(`${pc.dim(line)}\n`);

await runBench(async () => {
  const report = await performMachines(values.quick ? quickPlan : fullPlan, say);
  const verdicts = judgeMachines(report);
  const good = verdicts.every(({ met }) => met);
  const goals = Object.fromEntries(verdicts.map(({ name, ...rest }) => [name, rest]));
  if (values.json) console.log(JSON.stringify({ good, goals, report }));
  else printReport(report, verdicts);
  return good;
});
