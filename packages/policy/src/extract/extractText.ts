import { Worker } from 'node:worker_threads';
import { type Extraction, type ExtractionTask, extractionLimits, refused } from './Extraction.ts';

export interface ExtractOptions {
  /** From the content type, where it names one. */
  charset?: string;
  /** Where it comes from: the end of its path may tell what it is, and Markdown's links need it. */
  url?: string;
  deadlineMs?: number;
  signal?: AbortSignal;
}

const entry = new URL('./startWorker.mjs', import.meta.url);

/**
 * The main text of a page: HTML, plain text, Markdown or PDF, `mediaType` without parameters. Runs in a thread of its own
 * with a bounded heap, ended at the deadline, so that no page can hold up or bring down the process. Never throws for
 * what a stranger sent.
 */
export function extractText(bytes: Uint8Array, mediaType: string, options: ExtractOptions = {}): Promise<Extraction> {
  if (bytes.length > extractionLimits.bytes) return Promise.resolve(refused('too-large', `${bytes.length} bytes`));
  const task: ExtractionTask = { bytes, mediaType, charset: options.charset ?? null, url: options.url ?? null };
  const worker = new Worker(entry, {
    workerData: task,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: extractionLimits.heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  return answerOf(worker, options);
}

function answerOf(worker: Worker, { deadlineMs = extractionLimits.deadlineMs, signal }: ExtractOptions): Promise<Extraction> {
  return new Promise((resolve) => {
    const end = (extraction: Extraction): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
      resolve(extraction);
    };
    const abort = (): void => end(refused('extraction-timeout', 'cancelled'));
    const timer = setTimeout(() => end(refused('extraction-timeout', `${deadlineMs} ms`)), deadlineMs);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', end);
    worker.once('error', (error) => end(refused('extraction-failed', reasonOf(error))));
    worker.once('exit', (code) => end(refused('extraction-failed', `ended with ${code}`)));
  });
}

const reasonOf = (error: unknown): string =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : 'the reader gave up';
