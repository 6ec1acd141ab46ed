import type { TlsSweepBody } from '@signpost/contracts';
import { benchFault } from '../benchFault.ts';
import { findDifferences } from '../compareTls/differences.ts';
import { explain } from '../compareTls/explanations.ts';
import { type PeerFindings, peerNames } from '../peers/peerFindings.ts';
import { runPeer } from '../peers/runPeer.ts';
import type { XmppTarget } from '../target/openXmpp.ts';
import { type Proxied, startProxied } from '../target/startProxied.ts';
import { sweepTarget } from '../target/sweepTarget.ts';
import type { BenchRow } from './benchRow.ts';

export interface MeasurePlan {
  targets: readonly XmppTarget[];
  delaysMs: readonly number[];
  /** The scanners' folder; `null` measures ours alone. */
  tools: string | null;
  /** For the scanners' files. */
  folder: string;
  /** Between two connections in polite mode. */
  spacingMs: number;
  say: (line: string) => void;
}

/** Everything on every target at every delay, one after another. */
export async function measure(plan: MeasurePlan): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const delayMs of plan.delaysMs) {
    for (const [index, target] of plan.targets.entries()) {
      const proxied = await startProxied(target, `127.0.2.${101 + index}`, delayMs);
      try {
        rows.push(...(await measureTarget(plan, proxied, delayMs)));
      } finally {
        await proxied.proxy.stop();
      }
    }
  }
  return rows;
}

async function measureTarget(plan: MeasurePlan, proxied: Proxied, delayMs: number): Promise<BenchRow[]> {
  const findings: PeerFindings[] = [];
  const rows: BenchRow[] = [];
  for (const peer of plan.tools === null ? [] : peerNames) {
    plan.say(`${peer} on ${proxied.target.domain} at ${delayMs} ms`);
    proxied.proxy.reset();
    const { tools, folder } = plan;
    const run = await runPeer(peer, proxied.target, {
      tools: tools ?? '',
      folder: `${folder}/${proxied.target.domain}`,
      withGroups: false,
    });
    findings.push(run.findings);
    rows.push({ ...costOf(proxied, delayMs), tool: peer, networkSeconds: run.seconds, pausedSeconds: 0 });
  }
  for (const mode of ['fast', 'polite'] as const) rows.push(await measureOurs(plan, proxied, delayMs, mode, findings));
  return rows;
}

async function measureOurs(
  plan: MeasurePlan,
  proxied: Proxied,
  delayMs: number,
  mode: 'fast' | 'polite',
  findings: PeerFindings[],
): Promise<BenchRow> {
  plan.say(`ours, ${mode}, on ${proxied.target.domain} at ${delayMs} ms`);
  proxied.proxy.reset();
  const { body, seconds } = await sweepTarget(proxied.target, mode, mode === 'polite' ? plan.spacingMs : 0);
  if (body.handshakes.accepted === 0) throw benchFault(`${proxied.target.domain} does not answer any more: did the lab end?`);
  const pausedSeconds = body.pausedMs / 1000;
  return {
    ...costOf(proxied, delayMs),
    tool: `ours ${mode}`,
    networkSeconds: seconds - pausedSeconds,
    pausedSeconds,
    least: body.handshakes.least,
    complete: body.complete,
    missed: findings.map((found) => ({ peer: found.peer, what: missedOf(body, found, proxied.target) })),
  };
}

const missedOf = (body: TlsSweepBody, found: PeerFindings, target: XmppTarget): string[] =>
  findDifferences(body, found)
    .filter((difference) => difference.side === 'theirs' && explain(difference, { ours: body, target }) === null)
    .map(({ field, where, item }) => `${field} ${where} ${item}`);

function costOf({ target, proxy }: Proxied, delayMs: number) {
  const { connections, bytesUp, bytesDown } = proxy.counts;
  return { target: target.domain, delayMs, connections, bytesUp, bytesDown };
}
