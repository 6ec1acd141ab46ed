import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Clock } from '@signpost/contracts';
import type { ApiDeps } from '../deps.ts';
import type { ApiServer } from '../server.ts';
import type { RoomReads } from './roomReads.ts';

const perStep = 1000;
const dayMs = 86_400_000;

async function* lines(rooms: RoomReads): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const batch = await rooms.byAddress({ after, limit: perStep });
    if (batch.length === 0) return;
    yield batch.map((room) => `${JSON.stringify(room)}\n`).join('');
    after = batch.at(-1)?.address ?? after;
  }
}

/** Every listed room, one JSON object a line, written at most once a day. */
export function dailyDump(rooms: RoomReads, clock: Clock): { path(): Promise<string>; remove(): Promise<void> } {
  let folder: Promise<string> | null = null;
  let made: { day: number; path: Promise<string> } | null = null;

  async function write(): Promise<string> {
    folder ??= mkdtemp(join(tmpdir(), 'signpost-rooms-'));
    const path = join(await folder, 'rooms.ndjson.gz');
    await pipeline(Readable.from(lines(rooms)), createGzip(), createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
    return path;
  }
  return {
    path() {
      const day = Math.floor(clock.now().getTime() / dayMs);
      if (made?.day !== day) made = { day, path: write() };
      made.path.catch(() => {
        made = null;
      });
      return made.path;
    },
    remove: async () => (folder ? rm(await folder, { recursive: true, force: true }) : undefined),
  };
}

export function dumpRoute(app: ApiServer, { reads: { rooms }, clock }: ApiDeps): void {
  const dump = dailyDump(rooms, clock);
  app.addHook('onClose', () => dump.remove());
  app.get('/api/v1/rooms.ndjson.gz', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .headers({ 'cache-control': 'public, max-age=3600', 'content-disposition': 'attachment; filename="rooms.ndjson.gz"' })
      .type('application/gzip')
      .send(createReadStream(await dump.path())),
  );
}
