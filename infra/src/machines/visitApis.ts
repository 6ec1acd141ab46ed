import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiMember } from './stage/openStage.ts';

export interface Visits {
  answered: number;
  /** Other 5xx, and answers that broke off. */
  failed: string[];
  /** Refused connections, and processes too busy to answer: they went to the next one as behind any load balancer. */
  movedOn: number;
}

export interface Visitors {
  visits: Visits;
  /** Behind whom they are sent from now on. */
  serve(apis: readonly ApiMember[]): void;
  stop(): Promise<Visits>;
}

const pauseMs = 25;
const patienceMs = 15_000;

/** Visitors that read pages from all APIs in turn, until they are stopped. */
export function startVisitors(paths: readonly string[], apis: readonly ApiMember[]): Visitors {
  const visits: Visits = { answered: 0, failed: [], movedOn: 0 };
  let [serving, stopped] = [apis, false];
  const loop = async () => {
    for (let turn = 0; !stopped; turn += 1) {
      await visit(serving, turn, paths[turn % paths.length] ?? '/', visits);
      await sleep(pauseMs);
    }
  };
  const done = loop();
  return {
    visits,
    serve(next) {
      serving = next;
    },
    async stop() {
      stopped = true;
      await done;
      return visits;
    },
  };
}

async function visit(apis: readonly ApiMember[], turn: number, path: string, visits: Visits): Promise<void> {
  for (let step = 0; step < apis.length; step += 1) {
    const api = apis[(turn + step) % apis.length] as ApiMember;
    const outcome = await read(`${api.origin}${path}`);
    if (outcome === 'elsewhere') {
      visits.movedOn += 1;
      continue;
    }
    if (outcome === null) visits.answered += 1;
    else visits.failed.push(`${api.name}, ${path}: ${outcome}`);
    return;
  }
  visits.failed.push(`${path}: nobody listens`);
}

/** `null` when all is well. */
async function read(url: string): Promise<string | 'elsewhere' | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    await answer.arrayBuffer();
    if (answer.status === 503 && answer.headers.has('retry-after')) return 'elsewhere';
    return answer.status >= 500 ? `HTTP ${answer.status}` : null;
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause;
    return cause?.code === 'ECONNREFUSED' ? 'elsewhere' : `${(error as Error).message} ${cause?.code ?? ''}`;
  }
}
