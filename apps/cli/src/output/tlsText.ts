import {
  type Certificate,
  directions,
  english,
  formatMessage,
  message,
  type TlsSweepBody,
  type VersionSweep,
} from '@signpost/contracts';
import pc from 'picocolors';
import type { TlsReport } from '../commands/tls.ts';
import { paintLetter } from './paintLetter.ts';
import { gradeBlock } from './reportText.ts';

/** The sweep for people: one block an address, with what was accepted and what stayed unknown. */
export function tlsText(report: TlsReport): string {
  const { domain, grades, sweeps, observations } = report;
  const failed = observations.filter(({ body, failure }) => body.kind === 'stream' && failure && body.tls === null);
  const head = `${pc.bold(domain)}  c2s ${paintLetter(grades.c2s.letter)}  s2s ${paintLetter(grades.s2s.letter)}`;
  const troubles = failed.map(
    ({ key, failure }) =>
      `${pc.red('✗')} ${key.direction} ${key.target} ${key.address}: ${formatMessage(english, message(`failure.${failure?.code}`))}`,
  );
  const none = sweeps.length === 0 && failed.length === 0 ? [pc.dim('No SRV target of that kind to sweep.')] : [];
  const looked = directions.filter((direction) => observations.some(({ key }) => key.direction === direction));
  const letters = looked.map((direction) => gradeBlock(report, grades[direction], titles[direction]));
  return [head, ...troubles, ...none, ...sweeps.map(sweepBlock), ...letters].join('\n\n');
}

const titles = { c2s: 'Your connection (c2s)', s2s: 'To other servers (s2s)' } as const;

function sweepBlock({ key, body, seconds }: TlsReport['sweeps'][number]): string {
  const { handshakes } = body;
  const done = handshakes.accepted + handshakes.refused + handshakes.silent + handshakes.inconclusive;
  const cost = pc.dim(`${done} handshakes (at least ${handshakes.least.total} needed), ${seconds.toFixed(1)} s`);
  return [
    `${pc.bold(`${key.direction} ${key.target}`)} ${key.address}  ${cost}`,
    ...body.versions.map(versionLine),
    `  Groups      ${groupsOf(body)}`,
    ...body.primes.map(
      ({ bits, knownAs }) => `  DH prime    ${bits} bit${knownAs ? `, shared by many servers: ${knownAs}` : ''}`,
    ),
    `  Extensions  ${extensionsOf(body)}`,
    ...body.chains.flatMap(({ certificates }) => certificates.map(certificateLine)),
    ...(body.complete
      ? []
      : [pc.yellow(`  Not complete: ${body.trouble.map(({ code, detail }) => detail ?? code).join('; ') || 'more to ask'}`)]),
  ].join('\n');
}

function versionLine({ version, answer, suites, order, complete }: VersionSweep): string {
  const name = `  ${version.padEnd(10)}`;
  if (answer !== 'yes') return `${name}  ${answer === 'no' ? pc.dim('refused') : pc.yellow('unknown')}`;
  const names = suites.map(({ name: suite, traits }) =>
    traits.length > 0 ? pc.yellow(`${suite} (${traits.join(', ')})`) : suite,
  );
  return `${name}  ${pc.dim(`${suites.length} suites, ${order === 'unknown' ? 'order unknown' : `${order} chooses`}${complete ? '' : ', more to ask'}`)}\n      ${names.join('\n      ')}`;
}

const groupsOf = ({ groups }: TlsSweepBody): string =>
  [...new Set([...groups.tls13.groups, ...groups.legacy.groups].map(({ name }) => name))].join(', ') || pc.dim('none seen');

const extensionsOf = (body: TlsSweepBody): string =>
  [
    `secure renegotiation ${body.secureRenegotiation}`,
    `extended master secret ${body.extendedMasterSecret}`,
    `compression ${body.compression}`,
    `early data ${body.earlyData}`,
    `ALPN ${body.alpn === undefined ? 'unknown' : (body.alpn ?? 'none')}`,
  ].join(', ');

const certificateLine = ({ subject, issuer, keyType, keyBits, signatureAlgorithm, notAfter }: Certificate): string =>
  `  Certificate ${subject} ${pc.dim(`by ${issuer}, ${keyType} ${keyBits ?? ''}, ${signatureAlgorithm}, until ${notAfter.slice(0, 10)}`)}`;
