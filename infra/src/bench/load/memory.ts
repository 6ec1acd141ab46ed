import { readdirSync, readFileSync } from 'node:fs';

const field = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** What a process holds of memory, in bytes. */
export const residentBytes = (pid: number): number => field(statusOf(pid), 'VmRSS');

/** What a process and its children hold for themselves alone: memory that they share would count again for each. */
export function ownBytes(pid: number): number {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return all
    .map((one) => ({ one, status: statusOf(one) }))
    .filter(({ one, status }) => one === pid || new RegExp(`^PPid:\\s+${pid}$`, 'm').test(status))
    .reduce((sum, { status }) => sum + field(status, 'RssAnon'), 0);
}

export type MemoryTrack = Record<string, number[]>;

/** Looks every so often what each process holds. The function that comes back ends it and gives what was seen, in bytes. */
export function watchMemory(pids: Readonly<Record<string, number>>, everyMs: number): () => MemoryTrack {
  const track: MemoryTrack = Object.fromEntries(Object.keys(pids).map((name) => [name, []]));
  const look = () => {
    for (const [name, pid] of Object.entries(pids)) track[name]?.push(name === 'database' ? ownBytes(pid) : residentBytes(pid));
  };
  look();
  const timer = setInterval(look, everyMs);
  return () => {
    clearInterval(timer);
    look();
    return track;
  };
}
