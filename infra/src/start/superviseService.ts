import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Service, type ServiceSpec, startService } from './service.ts';

export interface SupervisedService {
  name: string;
  logFile: string;
  /** The process that runs now, or the last one. */
  child(): ChildProcess;
  /** How often it was started again. */
  restarts(): number;
  /** Resolves with the last exit code once it is not started again any more: it never came to stay. */
  gaveUp: Promise<number>;
  stop(): Promise<void>;
}

export interface SupervisionOptions {
  /** Whoever ran for so long came to stay, and what ends it then is an accident. */
  settledMs?: number;
  /** So many ends in a row before that, and it is given up. */
  earlyEnds?: number;
  /** Before it is started again; doubled with each early end. */
  pauseMs?: number;
  /** Hears of each end that nobody asked for. */
  say?: (line: string) => void;
}

/** Starts one of our processes, and starts it again when it ends although nobody stopped it. */
export function superviseService(
  spec: ServiceSpec,
  { settledMs = 10_000, earlyEnds = 4, pauseMs = 500, say = () => {} }: SupervisionOptions = {},
): SupervisedService {
  let service: Service = startService(spec);
  let [restarts, stopping] = [0, false];
  const gaveUp = watch();

  async function watch(): Promise<number> {
    for (let early = 0; ; ) {
      const startedAt = Date.now();
      const code = await service.exited;
      if (stopping) return new Promise(() => {});
      // Whoever is killed from outside did not fail to start.
      early = service.child.signalCode === null && Date.now() - startedAt < settledMs ? early + 1 : 0;
      if (early >= earlyEnds) return code;
      say(`The ${spec.name} ended unexpectedly (code ${code}) and is started again. Its log: ${service.logFile}`);
      await sleep(pauseMs * 2 ** early);
      if (stopping) return new Promise(() => {});
      service = startService(spec);
      restarts += 1;
    }
  }

  return {
    name: spec.name,
    logFile: service.logFile,
    child: () => service.child,
    restarts: () => restarts,
    gaveUp,
    stop() {
      stopping = true;
      return service.stop();
    },
  };
}
