import { type Assessment, type Capability, english, type Finding, formatMessage, type Grade, message } from '@signpost/contracts';
import type { ProbeReport } from '@signpost/directory';
import pc from 'picocolors';
import { paintLetter } from './paintLetter.ts';
import { serverFactsText } from './serverFactsText.ts';
import { spamText } from './spamText.ts';
import { conflictText, suiteText } from './suiteText.ts';

const marks = { yes: pc.green('●'), claimed: pc.yellow('◐'), no: pc.red('○'), unknown: pc.dim('◌') } as const;
const outcomeMarks: Record<Finding['outcome'], string> = {
  pass: pc.green('✓'),
  fail: pc.red('✗'),
  warn: pc.yellow('!'),
  info: pc.dim('·'),
  unknown: pc.dim('?'),
};
const say = (id: string, params = {}) => formatMessage(english, message(id, params));

/** The report for people: letters, reasons, findings, what works, and what could not be seen. */
export function reportText({ assessment, spam }: ProbeReport, notes: readonly string[]): string {
  const blocks = [
    headline(assessment),
    gradeBlock(assessment, assessment.grades.c2s, 'Your connection (c2s)'),
    gradeBlock(assessment, assessment.grades.s2s, 'To other servers (s2s)'),
    offers(assessment),
    suiteText(assessment),
    conflictText(assessment),
    serverFactsText(assessment),
    spamText(spam),
    notes.length > 0 ? notes.map((note) => pc.dim(note)).join('\n') : '',
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function headline({ domain, overall, grades, software, signUp }: Assessment): string {
  const running = software.name
    ? `${software.name}${software.version ? ` ${software.version}` : ''}${freshnessText(software)}`
    : 'software unknown';
  const sign = signUp.way ? say(`sign-up.${signUp.way}`) : `sign-up: ${say(`reason.${signUp.reason ?? 'not-tested'}`)}`;
  const letters = `${paintLetter(overall)}  (c2s ${paintLetter(grades.c2s.letter)}, s2s ${paintLetter(grades.s2s.letter)})`;
  return `${pc.bold(domain)}  ${letters}\n${pc.dim(`${running} · ${sign}${signUp.answer === 'claimed' ? ' (as it says itself)' : ''}`)}`;
}

/** One direction: its letter, each target's, what holds them down and what would raise them. */
export function gradeBlock({ findings }: Pick<Assessment, 'findings'>, grade: Grade, title: string): string {
  const reach = {
    up: 'reachable',
    degraded: pc.yellow('only partly reachable'),
    down: pc.red('down'),
    unknown: pc.dim('not seen'),
  }[grade.reachability];
  const targets = grade.targets.map(
    (target) =>
      `  ${paintLetter(target.letter)}${' '.repeat(3 - target.letter.length)}${target.target} ${pc.dim(target.address)}${target.failure ? pc.red(` ${say(`failure.${target.failure.code}`)}`) : ''}`,
  );
  const mine = findings.filter((finding) => finding.direction === grade.direction);
  const told = mine
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'unknown')
    .sort((a, b) => gravity[a.outcome] - gravity[b.outcome]);
  const next = grade.nextStep
    ? [
        pc.bold(
          `  Next: ${grade.nextStep.checks.map((check) => say(`check.${check}.title`)).join(' + ')} → ${grade.nextStep.letter}`,
        ),
      ]
    : [];
  return [
    `${pc.bold(title)}  ${paintLetter(grade.letter)}  ${reach}`,
    ...targets,
    ...new Set(told.map(findingLine)),
    ...unsettled(mine),
    ...next,
  ].join('\n');
}

const gravity: Record<Finding['outcome'], number> = { fail: 0, warn: 1, info: 2, unknown: 3, pass: 4 };

/** What could not be settled, by reason, so that it does not drown what was found. */
function unsettled(findings: readonly Finding[]): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { check, seen } of findings.filter(({ outcome }) => outcome === 'unknown')) {
    const reason = formatMessage(english, seen);
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(say(`check.${check}.title`)));
  }
  return [...byReason].map(([reason, titles]) => pc.dim(`  ? ${reason} ${[...titles].join('; ')}`));
}

const findingLine = (finding: Finding): string =>
  `  ${outcomeMarks[finding.outcome]} ${say(`check.${finding.check}.title`)}: ${formatMessage(english, finding.seen)}${finding.cap ? pc.dim(` (at most ${finding.cap})`) : ''}`;

function offers({ capabilities, contacts }: Assessment): string {
  const contact = contacts.slice(0, 4).map(({ kind, address }) => pc.dim(`  ${kind}: ${address}`));
  return [pc.bold('What works for people'), ...capabilities.map(capabilityLine), ...contact].join('\n');
}

function capabilityLine({ id, answer, value, unit, reason, declaredDays, keptDays }: Capability): string {
  const size = value === undefined ? '' : unit === 'bytes' ? ` (${Math.round(value / 1e6)} MB)` : ` (${value} ${unit ?? ''})`;
  const why =
    answer === 'unknown'
      ? pc.dim(` – ${say(`reason.${reason ?? 'not-tested'}`)}`)
      : answer === 'claimed'
        ? pc.dim(' – likely')
        : '';
  return `  ${marks[answer]} ${say(`capability.${id}.title`)}${size}${daysText(declaredDays)}${keptText(keptDays)}${why}`;
}

const daysText = (days: number | undefined): string =>
  days === undefined ? '' : `, ${say(`capability.declared-days${days === 0 ? '.no-limit' : ''}`, { days })}`;

const keptText = (kept: Capability['keptDays']): string =>
  kept === undefined ? '' : `, ${say(`capability.kept-days${kept.gone ? '.gone' : ''}`, { days: kept.days })}`;

/** Nothing where the list of releases does not know the version. */
function freshnessText({ freshness }: Assessment['software']): string {
  if (!freshness || freshness.state === 'unknown') return '';
  const list = say('software.freshness.list', { date: freshness.listDate });
  return ` (${say(`software.freshness.${freshness.state}`, { newest: freshness.newest ?? '' })}, ${list})`;
}
