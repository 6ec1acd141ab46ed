import {
  type Assessment,
  type Direction,
  directionSchema,
  english,
  parseDomain,
  type StoredObservation,
  type TlsSweepBody,
} from '@signpost/contracts';
import { fastSweep, probeOnce, type StreamTarget } from '@signpost/directory';
import { Command } from 'commander';
import { exitCodes, UsageError } from '../exitCode.ts';
import { createProgress } from '../output/progress.ts';
import { tlsText } from '../output/tlsText.ts';
import { type GivenTarget, readTarget, resolveTarget } from './givenTargets.ts';
import { addInstallationOptions, type InstallationOptions, openInstallation } from './installation.ts';

interface TlsCommandOptions extends InstallationOptions {
  direction?: string;
  target?: string;
  direct?: boolean;
  json?: boolean;
}

/** What `signpost tls --json` prints. */
export interface TlsReport {
  domain: string;
  grades: Assessment['grades'];
  findings: Assessment['findings'];
  sweeps: { key: StoredObservation['key']; body: TlsSweepBody; seconds: number }[];
  observations: StoredObservation[];
}

/** `signpost tls DOMAIN`: every version, suite and group that a provider's servers take, with the letters that follow. */
export function tlsCommand(): Command {
  const command = new Command('tls')
    .description('sweep TLS versions, suites and groups')
    .argument('<domain>', 'for example example.org');
  addInstallationOptions(command);
  return command
    .option('--direction <c2s|s2s>', 'client-to-server or server-to-server alone')
    .option('--target <host:port>', 'one target alone, whether DNS names it or not')
    .option('--direct', 'with --target: TLS from the first byte, as on ports 5223, 5270 and 443')
    .option('--json', 'print one JSON object instead')
    .action(runTls);
}

async function runTls(input: string, options: TlsCommandOptions): Promise<void> {
  const parsed = parseDomain(input);
  if (!parsed.ok) throw new UsageError(english[`domain.${parsed.problem}`] ?? parsed.problem);
  const direction = readDirection(options.direction);
  const given = options.target ? readTarget(options.target, direction, options.direct) : null;
  const installation = await openInstallation({ ...options, hurry: true });
  const progress = createProgress(options.json ? null : process.stderr);
  try {
    const report = await probeOnce(
      parsed.domain,
      {
        context: { ...installation.context, signal: AbortSignal.timeout(600_000) },
        observer: null,
        streamsAtOnce: installation.streamsAtOnce,
        sweep: { policy: fastSweep, earlier: [] },
        skip: new Set(['sign-up', 'disco']),
        accepts: (one) => (!direction || one.direction === direction) && (!given || isSame(one, given)),
        extraTargets: given ? await resolveTarget(installation.context.net, given) : [],
        onStep: progress.onStep,
      },
      installation.configured,
    );
    progress.end();
    const result = tlsReportOf(parsed.domain, report.assessment, report.observations);
    console.log(options.json ? JSON.stringify(result, null, 2) : tlsText(result));
    process.exitCode = result.sweeps.length > 0 ? exitCodes.fine : exitCodes.poor;
  } finally {
    progress.end();
    await installation.close();
  }
}

function readDirection(direction?: string): Direction | undefined {
  const wanted = directionSchema.optional().safeParse(direction);
  if (!wanted.success) throw new UsageError('--direction takes c2s or s2s.');
  return wanted.data;
}

const isSame = (one: StreamTarget, given: GivenTarget): boolean =>
  one.port === given.port && (one.host === given.host || one.address === given.host);

const tlsReportOf = (domain: string, { grades, findings }: Assessment, observations: StoredObservation[]): TlsReport => ({
  domain,
  grades,
  findings,
  sweeps: observations.flatMap(({ key, body, durationMs }) =>
    body.kind === 'tls-sweep' ? [{ key, body, seconds: durationMs / 1000 }] : [],
  ),
  observations: observations.filter(({ body }) => body.kind === 'stream' || body.kind === 'dns'),
});
