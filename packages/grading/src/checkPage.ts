import { type CheckInfo, type Direction, formatMessage, type MessageFile, type ServerSoftware } from '@signpost/contracts';
import type { Check } from './check.ts';
import { capsOf } from './rubric.ts';
import { newestRubric } from './rubrics.ts';

const softwareNames: Readonly<Record<ServerSoftware, string>> = {
  prosody: 'Prosody',
  ejabberd: 'ejabberd',
  openfire: 'Openfire',
  mongooseim: 'MongooseIM',
  tigase: 'Tigase',
  snikket: 'Snikket',
};

const directionNames: Readonly<Record<Direction, string>> = { c2s: 'between app and server', s2s: 'between servers' };

/** The documentation page of a check in Markdown, made of the registry and the message file alone. */
export function checkPage(check: Check, messages: MessageFile): string {
  const text = (part: string) => formatMessage(messages, { id: `check.${check.id}.${part}`, params: {} });
  return `${[
    `# ${text('title')}`,
    text('plain'),
    text('technical'),
    '## What it can hold your letter at',
    effectOf(check),
    '## What it reports',
    check.sees.map((name) => `- ${withBlanks(messages[`seen.${name}`] ?? name)}`).join('\n'),
    ...fixesOf(check),
    '## Read on',
    check.spec.map(({ name, url }) => `- [${name}](${url})`).join('\n'),
  ].join('\n\n')}\n`;
}

/** Blanks of a text as words, for there is nothing yet to fill them with. */
const withBlanks = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›');

function effectOf(check: Check): string {
  return check.directions
    .map((direction) => {
      const caps = capsOf(newestRubric, check, direction);
      return `- ${directionNames[direction]} (${direction}): ${caps.length > 0 ? caps.join(', ') : 'nothing, it is only shown'}`;
    })
    .join('\n');
}

function fixesOf(check: Check): string[] {
  const software = Object.entries(check.fix) as [ServerSoftware, string][];
  const fixes = [
    ...(check.zone ? [['In the DNS zone', check.zone] as const] : []),
    ...software.map(([name, lines]) => [softwareNames[name], lines] as const),
  ];
  if (fixes.length === 0) return [];
  return [
    '## How to mend it',
    ...fixes.map(
      ([place, lines]) => `### ${place}

\`\`\`
${lines}
\`\`\``,
    ),
  ];
}

/** The table of contents of all checks. */
export function checkIndex(infos: readonly CheckInfo[], messages: MessageFile, rubricVersion: string): string {
  const rows = infos.map(
    ({ id, title, directions, caps }) =>
      `| [${formatMessage(messages, title)}](${id}.md) | ${directions.join(', ')} | ${caps.join(', ') || '–'} |`,
  );
  return `# Checks of rubric ${rubricVersion}\n\n| check | direction | holds the letter at |\n|---|---|---|\n${rows.join('\n')}\n`;
}
