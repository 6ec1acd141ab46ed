import { parseArgs } from 'node:util';
import { evaluate } from './evaluate.ts';
import { evaluationText } from './evaluationText.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'min-precision': { type: 'string', default: '0' },
    'min-recall': { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run eval:policy -- FOLDER [--min-precision 0.97] [--min-recall 0.85] [--json]');
  process.exit(2);
}
const evaluation = evaluate(folder);
console.log(values.json ? JSON.stringify(evaluation, null, 2) : evaluationText(evaluation));
const { precision, recall } = evaluation.pooled;
process.exitCode = precision >= Number(values['min-precision']) && recall >= Number(values['min-recall']) ? 0 : 1;
