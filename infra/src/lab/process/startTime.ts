import { readFile } from 'node:fs/promises';

/** A process's start time in clock ticks since boot (proc(5), field 22 of stat); its name may hold spaces and brackets. */
export const readStartTime = (stat: string): string | null => stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;

/** When the process started, or `null` if there is none. With the pid it names one process for good. */
export const startTimeOf = (pid: number): Promise<string | null> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(readStartTime, () => null);
