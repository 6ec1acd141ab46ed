import type { StageService } from './Stage.ts';

/** Whether it serves; a worker does so only once it takes runs. */
export const isReady = ({ origin }: StageService): Promise<boolean> =>
  fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Ends its process by SIGKILL; it is started again by its supervisor. `false` when none ran. */
export async function killService(service: StageService): Promise<boolean> {
  const child = service.child();
  if (child.exitCode !== null || child.signalCode !== null) return false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
  return true;
}
