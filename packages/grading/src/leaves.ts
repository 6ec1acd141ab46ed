import type { Certificate } from '@signpost/contracts';
import type { TargetView } from './view.ts';

/** Every leaf that a target serves, each once: a server may hold one for each kind of key. */
export function leavesOf({ leaf, sweep }: TargetView): Certificate[] {
  const swept = sweep?.body.chains.flatMap(({ certificates }) => certificates.slice(0, 1)) ?? [];
  const all = leaf ? [leaf, ...swept] : swept;
  return [...new Map(all.map((certificate) => [certificate.sha256, certificate])).values()];
}

/** The worst of several verdicts, in the order of the list that is given. */
export const worstOf = <Outcome extends { outcome: string }>(
  verdicts: readonly Outcome[],
  order: readonly string[],
): Outcome | null => [...verdicts].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))[0] ?? null;
