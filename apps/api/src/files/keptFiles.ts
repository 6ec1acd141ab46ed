import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { Clock } from '@signpost/contracts';

/** A file that is ready to be sent. */
export interface KeptFile {
  path: string;
  etag: string;
  madeAt: Date;
  sizeBytes: number;
}

/** Writes a file of that name in pieces, and gives its path; `.gz` is packed on the way. */
export type WriteFile = (name: string, pieces: AsyncIterable<string>) => Promise<string>;

export interface KeptFilesOptions {
  clock: Clock;
  everyMs: number;
  /** No file grows beyond this. */
  mostBytes: number;
  make(write: WriteFile): Promise<unknown>;
}

type Files = ReadonlyMap<string, KeptFile>;
interface Edition {
  folder: string;
  madeAt: Date;
  files: Files;
}

/**
 * Files that are made together at most once in a while, on disk. While new ones are made, and where that fails, the ones before
 * are still given; only the first time has to be waited for.
 */
export function keptFiles(options: KeptFilesOptions) {
  const { clock, everyMs } = options;
  let root: Promise<string> | null = null;
  let edition: Edition | null = null;
  let making: Promise<Edition> | null = null;

  async function renew(): Promise<Edition> {
    root ??= mkdtemp(join(tmpdir(), 'signpost-files-'));
    const next = await makeEdition(await root, options);
    const old = edition;
    edition = next;
    if (old) await rm(old.folder, { recursive: true, force: true });
    return next;
  }
  function start(): Promise<Edition> {
    making ??= renew().finally(() => {
      making = null;
    });
    return making;
  }
  return {
    async get(name: string): Promise<KeptFile | null> {
      const isOld = edition === null || clock.now().getTime() - edition.madeAt.getTime() >= everyMs;
      if (isOld) {
        const next = start();
        if (edition) next.catch(() => undefined);
        else await next;
      }
      return edition?.files.get(name) ?? null;
    },
    /** Opened at once: what is open stays readable when a newer edition takes its place. */
    open: async (file: KeptFile) => (await open(file.path)).createReadStream(),
    async remove(): Promise<void> {
      await making?.catch(() => undefined);
      if (root) await rm(await root, { recursive: true, force: true });
    },
  };
}
export type KeptFiles = ReturnType<typeof keptFiles>;

let editions = 0;

async function makeEdition(root: string, { clock, make, mostBytes }: KeptFilesOptions): Promise<Edition> {
  editions += 1;
  const folder = join(root, String(editions));
  await mkdir(folder, { recursive: true });
  const madeAt = clock.now();
  const files = new Map<string, KeptFile>();
  const write: WriteFile = async (name, pieces) => {
    const path = join(folder, name);
    const hash = createHash('sha256');
    const counted = counting(pieces, hash, mostBytes);
    const through = name.endsWith('.gz') ? [createGzip()] : [];
    await pipeline([Readable.from(counted.pieces), ...through, createWriteStream(path)]);
    files.set(name, { path, madeAt, etag: `"${hash.digest('base64url').slice(0, 22)}"`, sizeBytes: counted.bytes() });
    return path;
  };
  await make(write).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return { folder, madeAt, files };
}

/** Whoever makes a file rests as long as it worked, so that those who ask for something else are answered meanwhile. */
const sliceMs = 10;

function counting(pieces: AsyncIterable<string>, hash: ReturnType<typeof createHash>, mostBytes: number) {
  let bytes = 0;
  let restedAt = performance.now();
  async function* counted(): AsyncGenerator<string> {
    for await (const piece of pieces) {
      const busyMs = performance.now() - restedAt;
      if (busyMs > sliceMs) await sleep(busyMs);
      if (busyMs > sliceMs) restedAt = performance.now();
      bytes += Buffer.byteLength(piece);
      if (bytes > mostBytes) throw new Error(`a file would grow beyond ${mostBytes} bytes`);
      hash.update(piece);
      yield piece;
    }
  }
  return { pieces: counted(), bytes: () => bytes };
}
