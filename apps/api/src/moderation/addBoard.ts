import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { askedQueueName, type QueueSystem, quarantineName, runQueueName } from '@signpost/queue';
import type { ApiServer } from '../server.ts';

export const boardPath = '/moderation/queues';
/** The board is a script of its own; it comes from us alone and speaks with us alone. */
const boardPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** The queue's jobs, whatever backend it is on; what guards its surroundings guards it too. */
export async function addBoard(app: ApiServer, queue: QueueSystem): Promise<void> {
  const adapter = new FastifyAdapter();
  adapter.setBasePath(boardPath);
  createBullBoard({
    queues: [runQueueName, askedQueueName, quarantineName].map((name) => new BullMQAdapter(queue.queue(name))),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Signpost' } },
  });
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', boardPolicy));
    await scope.register(adapter.registerPlugin(), { prefix: boardPath });
  });
}
