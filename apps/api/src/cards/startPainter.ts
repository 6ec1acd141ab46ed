import { Worker } from 'node:worker_threads';
import { Refusal } from '../errors/Refusal.ts';

export interface Painter {
  /** Makes a PNG of an SVG of ours. Refuses with 503 while too many wait. */
  paint(svg: string): Promise<Uint8Array>;
  stop(): Promise<void>;
}

const mostWaiting = 16;
const overloaded = () => new Refusal(503, 'error.overloaded', 5);
type Settle = (png: Uint8Array | null) => void;

/** Pictures take a tenth of a second each, so they are made in a thread of their own, which starts with the first one. */
export function startPainter(): Painter {
  const waiting = new Map<number, Settle>();
  let worker: Worker | null = null;
  let last = 0;

  const give = (id: number, png: Uint8Array | null): void => {
    waiting.get(id)?.(png);
    waiting.delete(id);
  };
  const lose = (): void => {
    worker = null;
    for (const id of [...waiting.keys()]) give(id, null);
  };
  const start = (): Worker => {
    const thread = new Worker(new URL('./startThread.mjs', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 128 } });
    thread.on('message', ({ id, png }: { id: number; png: Uint8Array | null }) => give(id, png));
    thread.once('error', lose);
    thread.once('exit', lose);
    thread.unref();
    return thread;
  };

  return {
    async paint(svg) {
      if (waiting.size >= mostWaiting) throw overloaded();
      worker ??= start();
      last += 1;
      const id = last;
      const png = await new Promise<Uint8Array | null>((resolve) => {
        waiting.set(id, resolve);
        worker?.postMessage({ id, svg });
      });
      if (png === null) throw overloaded();
      return png;
    },
    async stop() {
      await worker?.terminate();
    },
  };
}
