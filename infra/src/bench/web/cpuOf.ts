import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Fields of /proc/PID/stat after the name, which may hold blanks: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function statOf(pid: number): { parent: number; cpuSeconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond };
  } catch {
    return null;
  }
}

/** Processor time of a process and its living children, in seconds. */
export function cpuOf(pid: number): number {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const family = all.flatMap((one) => {
    const stat = statOf(one);
    return stat && (one === pid || stat.parent === pid) ? [stat.cpuSeconds] : [];
  });
  return family.reduce((sum, seconds) => sum + seconds, 0);
}
