import { chmodSync, copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchFaketime } from './fetchFaketime.ts';

/** The wall clock of some processes. What counts durations goes on as it did. */
export interface StageClock {
  /** What the processes are started with. */
  environment: Record<string, string>;
  /** Moves it away from the true time, in seconds. */
  shift(seconds: number): void;
}

export interface StageClocks {
  workers: StageClock;
  database: StageClock;
  close(): Promise<void>;
}

/** Clocks that can be moved while their processes run, by libfaketime. The database runs as another user and must reach them. */
export async function openStageClocks(): Promise<StageClocks> {
  const library = await fetchFaketime();
  const folder = mkdtempSync(join(tmpdir(), 'signpost-chaos-clocks-'));
  chmodSync(folder, 0o755);
  const copy = join(folder, 'libfaketime.so');
  copyFileSync(library, copy);
  chmodSync(copy, 0o644);
  return {
    workers: openClock(join(folder, 'workers'), copy),
    database: openClock(join(folder, 'database'), copy),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function openClock(file: string, library: string): StageClock {
  const shift = (seconds: number) => {
    writeFileSync(`${file}.next`, `${seconds < 0 ? '' : '+'}${seconds}\n`, { mode: 0o644 });
    renameSync(`${file}.next`, file);
  };
  shift(0);
  const environment = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  return { environment, shift };
}
