import { type Assessment, type Conflict, english, formatMessage, message, type SuiteResult } from '@signpost/contracts';
import pc from 'picocolors';

const say = (id: string, params = {}) => formatMessage(english, message(id, params));

/** How far the compliance suite is settled, by category and for all; rows that are missing by name. */
export function suiteText({ suite = [] }: Assessment): string {
  if (suite.length === 0) return '';
  return [pc.bold(`${say('suite.title')} 2023`), ...suite.map(suiteLine)].join('\n');
}

function suiteLine({ category, level, summary, rows }: SuiteResult): string {
  const name = `${say(`suite.category.${category}`)}, ${say(`suite.level.${level}`)}`;
  const missing = rows.filter(({ answer }) => answer === 'no').map(({ id }) => say(`suite.${id}.title`));
  const rest = missing.length > 0 ? pc.dim(` (${missing.join(', ')})`) : '';
  return `  ${name.padEnd(28)} ${formatMessage(english, summary)}${rest}`;
}

/** What the provider declares and what was seen instead. */
export function conflictText({ conflicts = [] }: Assessment): string {
  if (conflicts.length === 0) return '';
  return [pc.bold(say('conflict.title')), ...conflicts.map(conflictLine)].join('\n');
}

const conflictLine = ({ declared, seen }: Conflict): string =>
  `  ${pc.yellow('!')} ${formatMessage(english, declared)} ${formatMessage(english, seen)}`;
