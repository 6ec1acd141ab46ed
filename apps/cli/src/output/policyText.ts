import {
  english,
  formatMessage,
  message,
  type PolicyFact,
  type PolicyReading,
  type PolicyStep,
  policyValueMessage,
  type RetentionRow,
} from '@signpost/contracts';
import { transparencyOf } from '@signpost/policy';
import pc from 'picocolors';
import type { FoundPolicy } from '../commands/policy.ts';

const say = (id: string, params = {}): string => formatMessage(english, message(id, params));
const longestQuote = 300;

/** The facts of one text for people: fact, value, the sentence that says it, and what goes with it. */
export function policyReadingText(reading: PolicyReading): string {
  if (!reading.languageSupported) return `${pc.bold(reading.language)}: ${say('policy.language-unsupported')}`;
  return [transparencyLine(reading), '', ...reading.facts.flatMap(factLines)].join('\n');
}

/** The whole walk: where was looked, what the texts say, and where the sources differ. */
export function policyWalkText({ walk, facts, retention }: FoundPolicy): string {
  const steps = walk.steps.map(stepLine);
  const head = [pc.bold(walk.domain), ...steps, pc.dim(`  ${walk.requests} requests`), ''];
  const read = walk.documents.length > 0 ? facts : null;
  const body = read
    ? [transparencyLine(transparencyOf(read)), '', ...read.flatMap(factLines)]
    : [say('policy.transparency.none-found')];
  return [...head, ...body, ...retention.flatMap(conflictLines)].join('\n');
}

function transparencyLine({ transparency, missing }: Pick<PolicyReading, 'transparency' | 'missing'>): string {
  return pc.bold(
    say(`policy.transparency.${transparency}`, { missing: missing.map((fact) => say(`policy.fact.${fact}`)).join(', ') }),
  );
}

function factLines(fact: PolicyFact): string[] {
  const value = formatMessage(english, policyValueMessage(fact));
  const line = `  ${say(`policy.fact.${fact.fact}`).padEnd(26)} ${fact.value === 'unstated' ? pc.dim(value) : value}`;
  if (fact.value === 'unstated') return [line];
  return [
    line,
    ...quoteLine('', fact.quote),
    ...(fact.condition ? quoteLine(say('policy.condition'), fact.condition.quote) : []),
    ...(fact.exceptions ?? []).flatMap(({ quote }) => quoteLine(say('policy.exception'), quote)),
    ...(fact.conflict ?? []).flatMap(({ quote, value: other }) =>
      quoteLine(
        say('policy.conflict', { value: formatMessage(english, policyValueMessage({ fact: fact.fact, value: other })) }),
        quote,
      ),
    ),
  ];
}

function quoteLine(label: string, quote: string | null): string[] {
  if (quote === null) return [];
  const text = quote.replace(/\s+/g, ' ');
  const short = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return [pc.dim(`    ${label ? `${label}: ` : ''}“${short}”`)];
}

function stepLine({ url, source, outcome, refusal, failure }: PolicyStep): string {
  const why = refusal ? say(`policy.refusal.${refusal}`) : failure ? say(`failure.${failure.code}`) : '';
  const mark = outcome === 'policy' ? pc.green('✓') : outcome === 'failed' ? pc.red('✗') : pc.dim('·');
  return `  ${mark} ${say(`policy.source.${source}`)}: ${url}${why ? pc.dim(` – ${why}`) : ''}`;
}

function conflictLines({ fact, statements, conflict }: RetentionRow): string[] {
  if (!conflict) return [];
  const lines = statements.map(({ source, value, where, raw }) => {
    const text =
      value === 'invalid'
        ? say('policy.retention.invalid', { raw: raw ?? '' })
        : formatMessage(english, policyValueMessage({ fact, value }));
    return `    ${say(`policy.source.${source}`)} ${pc.dim(where)}: ${text}`;
  });
  return ['', pc.yellow(`  ${say(`policy.fact.${fact}`)}: ${say('policy.retention.conflict')}`), ...lines];
}
