import { readFileSync } from 'node:fs';
import { english, message, parseDomain } from '@signpost/contracts';
import { chooseFacts, entityFormsOf, extractText, findPolicy, joinRetention, policyHintsOf, readPolicy } from '@signpost/policy';
import { probeWeb } from '@signpost/xmpp-prober';
import { Command } from 'commander';
import { exitCodes, UsageError } from '../exitCode.ts';
import { policyReadingText, policyWalkText } from '../output/policyText.ts';
import { addInstallationOptions, type Installation, type InstallationOptions, openInstallation } from './installation.ts';

/** `signpost policy read` and `signpost policy find`. */
export function policyCommand(): Command {
  const read = new Command('read')
    .description('print what the text of a policy states')
    .argument('<file>', 'HTML, text, Markdown or PDF; - for standard input')
    .option('--json', 'print one JSON object instead')
    .action(runRead);
  const find = new Command('find')
    .description('look for the policy of a provider and print what it states')
    .argument('<domain>', 'for example example.org');
  addInstallationOptions(find);
  find
    .option('--json', 'print one JSON object instead')
    .option('--timeout <seconds>', 'give up after this long', '240')
    .action(runFind);
  return new Command('policy').description('what providers say about keeping data').addCommand(read).addCommand(find);
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  pdf: 'application/pdf',
};

async function runRead(file: string, options: { json?: boolean }): Promise<void> {
  const bytes = readBytes(file);
  const extraction = await extractText(bytes, mediaTypes[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain');
  if (!extraction.ok) throw new UsageError(`${english[`policy.refusal.${extraction.refusal}`] ?? extraction.refusal} (${file})`);
  const { text, title, languageHint } = extraction.value;
  const reading = readPolicy(text, languageHint ? { languageHint } : {});
  console.log(options.json ? JSON.stringify({ title, ...reading }, null, 2) : policyReadingText(reading));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError(`Can't read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface FindOptions extends InstallationOptions {
  json?: boolean;
  timeout: string;
}

async function runFind(input: string, options: FindOptions): Promise<void> {
  const parsed = parseDomain(input);
  if (!parsed.ok) throw new UsageError(english[message(`domain.${parsed.problem}`).id] ?? parsed.problem);
  const seconds = Number(options.timeout);
  if (!(seconds >= 1 && seconds <= 3600)) throw new UsageError('--timeout takes seconds from 1 to 3600.');
  const installation = await openInstallation(options);
  try {
    const found = await walk(parsed.domain, installation, AbortSignal.timeout(seconds * 1000));
    console.log(options.json ? JSON.stringify(found, null, 2) : policyWalkText(found));
    process.exitCode = found.walk.documents.length > 0 ? exitCodes.fine : exitCodes.poor;
  } finally {
    await installation.close();
  }
}

/** What disco and the well-known files declare comes first: they say where the policy is. */
async function walk(domain: string, installation: Installation, signal: AbortSignal) {
  const context = { ...installation.context, signal };
  const [disco, web] = await Promise.all([installation.observer?.probeDisco(context, domain), probeWeb(context, domain)]);
  const discoBody = disco?.body?.kind === 'disco' ? disco.body : null;
  const webBody = web.body?.kind === 'web' ? web.body : null;
  const found = await findPolicy(context.net, { domain, ...policyHintsOf(discoBody, webBody), signal });
  const readings = found.documents.map(({ url, text, language }) => ({
    url,
    reading: readPolicy(text, { languageHint: language }),
  }));
  const retention = joinRetention({
    policies: readings.map(({ url, reading }) => ({ url, facts: reading.facts })),
    entities: entityFormsOf(discoBody, domain),
    providerFile: webBody?.providerFile
      ? {
          url: `https://${domain}/.well-known/xmpp-provider-v2.json`,
          file: webBody.providerFile,
          untouched: webBody.providerFileUntouched,
        }
      : null,
  });
  return { walk: found, readings, facts: chooseFacts(readings), retention };
}

export type FoundPolicy = Awaited<ReturnType<typeof walk>>;
