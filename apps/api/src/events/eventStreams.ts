import { once } from 'node:events';
import type { Run } from '@signpost/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors/Refusal.ts';
import type { ApiServer } from '../server.ts';
import { isOver, runEventFrames } from './runEventFrames.ts';

/** Open streams: so many in all and for one client; all end when the API stops. */
export function eventStreams(app: ApiServer, deps: ApiDeps) {
  const stopping = new AbortController();
  const open = new Map<AbortController, string>();
  app.addHook('preClose', async () => stopping.abort());

  function assertRoom(client: string): void {
    const own = [...open.values()].filter((other) => other === client).length;
    if (own >= deps.limits.streamsPerClient) throw new Refusal(429, 'error.too-many-streams', 10);
    if (open.size >= deps.limits.streams) throw new Refusal(503, 'error.too-many-streams', 10);
  }

  async function hasToldAll(run: Run, after: number): Promise<boolean> {
    const rest = await deps.reads.listRunEvents(run.id, after - 1);
    return rest.every(({ type, sequence }) => type === 'finished' && sequence <= after);
  }

  async function send(run: Run, after: number, reply: FastifyReply, signal: AbortSignal): Promise<void> {
    reply.headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const { raw } = reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200);
    for await (const frame of runEventFrames(deps, run, after, signal)) {
      if (!raw.write(frame)) await once(raw, 'drain', { signal });
    }
  }

  return {
    async open(run: Run, after: number, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
      if (isOver(run) && (await hasToldAll(run, after))) return reply.code(204).send();
      assertRoom(request.ip);
      const gone = new AbortController();
      open.set(gone, request.ip);
      reply.raw.once('close', () => gone.abort());
      await send(run, after, reply, AbortSignal.any([gone.signal, stopping.signal]))
        .catch(
          (err: unknown) => gone.signal.aborted || stopping.signal.aborted || request.log.error({ err }, 'event stream failed'),
        )
        .finally(() => open.delete(gone));
      reply.raw.end();
      return undefined;
    },
  };
}
