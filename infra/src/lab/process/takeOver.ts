import { readdir, readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTimeOf } from './startTime.ts';

export interface NotedProcess {
  pid: number;
  startTime: string;
}

/** Reads a pid file, `PID START-TIME`; `null` if it is not one of ours. */
export function readPidFile(text: string): NotedProcess | null {
  const match = text.trim().match(/^([1-9]\d*) (\d+)$/);
  return match ? { pid: Number(match[1]), startTime: match[2] ?? '' } : null;
}

const stillRuns = async ({ pid, startTime }: NotedProcess): Promise<boolean> => (await startTimeOf(pid)) === startTime;

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it ended in between
  }
}

async function endNoted(noted: NotedProcess): Promise<void> {
  if (!(await stillRuns(noted))) return;
  signal(noted.pid, 'SIGTERM');
  for (let waitedMs = 0; waitedMs < 2000 && (await stillRuns(noted)); waitedMs += 50) await sleep(50);
  if (await stillRuns(noted)) signal(noted.pid, 'SIGKILL');
  for (let waitedMs = 0; waitedMs < 2000 && (await stillRuns(noted)); waitedMs += 20) await sleep(20);
}

/**
 * Ends what a killed lab left behind: each pid file's process, if it is still that very process and not another under the same number.
 * Gives how many there were.
 */
export async function takeOver(pidFolder: string): Promise<number> {
  const files = (await readdir(pidFolder).catch(() => [])).filter((file) => file.endsWith('.pid'));
  const noted = await Promise.all(files.map(async (file) => readPidFile(await readFile(`${pidFolder}/${file}`, 'utf8'))));
  const left: NotedProcess[] = [];
  for (const one of noted) if (one && (await stillRuns(one))) left.push(one);
  await Promise.all(left.map(endNoted));
  await Promise.all(files.map((file) => rm(`${pidFolder}/${file}`, { force: true })));
  return left.length;
}
