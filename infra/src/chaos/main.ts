import { parseArgs } from 'node:util';
import { runBench } from '../bench/runBench.ts';
import { runChaos } from './runChaos.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

await runBench(() => runChaos({ ...values, only: values.only?.split(',') ?? null, seed: Number(values.seed) }));
