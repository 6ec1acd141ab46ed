import type { Knowledge } from '../knowledge/knowledge.ts';
import { versionNames } from '../names/versions.ts';
import type { PlannedHello } from './plannedHello.ts';
import { createSpec, isTls13, type SweepTarget } from './specs.ts';

/** A hello that the server took before, or `null` when it took none. */
export function controlHello(knowledge: Knowledge, target: SweepTarget): PlannedHello | null {
  const version = versionNames.findLast((one) => knowledge.versions[one].suites.accepted.length > 0);
  if (version === undefined) return null;
  const suites = knowledge.versions[version].suites.accepted.slice(0, 1);
  const spec = createSpec(target, knowledge, { version, exactVersion: isTls13(version), suites });
  return { aim: 'control', finish: false, sentinels: [], spec };
}
