import { Fault } from '@signpost/contracts';
import pc from 'picocolors';

/** Runs a bench to its end and leaves the process: 0 when its goals hold, 1 when not, 3 when it can't be run here. */
export async function runBench(bench: () => Promise<boolean>): Promise<never> {
  const code = await bench().then(
    (good) => (good ? 0 : 1),
    (error: unknown) => {
      console.error(pc.red(error instanceof Fault ? error.message : String(error instanceof Error ? error.stack : error)));
      return error instanceof Fault ? 3 : 2;
    },
  );
  process.exit(code);
}
