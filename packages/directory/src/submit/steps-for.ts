import { type Direction, type DoubtedFinding, type StepName, stepNames } from '@signpost/contracts';
import { checks } from '@signpost/grading';

const streamStep: Record<Direction, StepName> = { c2s: 'c2s', s2s: 's2s' };

/** The steps that look at one finding again, and no others; DNS always, since it says where to look. */
export function stepsFor({ check, direction }: DoubtedFinding): StepName[] {
  const known = checks.find(({ id }) => id === check);
  const uses = known?.uses ?? [];
  const wanted = new Set<StepName>(['dns', 'assess']);
  if (uses.includes('web') || direction === null) wanted.add('web');
  if (direction !== null && !known?.withoutStream) wanted.add(streamStep[direction]);
  if (uses.includes('sweep')) wanted.add('tls');
  return stepNames.filter((name) => wanted.has(name));
}
