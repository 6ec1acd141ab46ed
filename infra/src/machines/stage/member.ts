import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { benchFault } from '../../bench/benchFault.ts';
import { repositoryRoot } from '../../process/repositoryRoot.ts';

/** One line of a process's log; times in milliseconds since 1970. */
export interface LogLine {
  time: number;
  level: number;
  msg: string;
  runId?: string;
  err?: { message?: string };
}

/** A process of ours, with all that it said. */
export interface Member {
  name: string;
  child: ChildProcess;
  log: LogLine[];
  /** Resolves with how it ended. */
  ended: Promise<string>;
  /** Waits until it says so. Throws when it ends before, or takes too long. */
  untilSaid(msg: string | RegExp): Promise<LogLine>;
  /** Has it end as a rolling update does, and gives how it ended. */
  terminate(): Promise<string>;
}

export interface MemberSpec {
  name: string;
  entry: readonly string[];
  env: Record<string, string>;
}

const startWithinMs = 60_000;
const insistAfterMs = 120_000;

/** Starts a process of ours as a service manager would: with its settings and nothing else of our environment. */
export function startMember({ name, entry, env }: MemberSpec): Member {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', ...entry], {
    cwd: repositoryRoot,
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const log: LogLine[] = [];
  let unread = '';
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream as NodeJS.ReadableStream }).on('line', (line) => {
      const parsed = parseLine(line);
      if (parsed) log.push(parsed);
      else unread = `${unread}\n${line}`.slice(-2000);
    });
  const ended = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`)));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  return {
    name,
    child,
    log,
    ended,
    async untilSaid(msg) {
      const end = Date.now() + startWithinMs;
      for (;;) {
        const said = log.find((line) => (typeof msg === 'string' ? line.msg === msg : msg.test(line.msg)));
        if (said) return said;
        if (isOver()) throw benchFault(`${name} ended early (${await ended}):${unread}`);
        if (Date.now() > end) throw benchFault(`${name} did not say "${msg}" within ${startWithinMs / 1000} s:${unread}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    async terminate() {
      if (isOver()) return ended;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), insistAfterMs);
      return ended.finally(() => clearTimeout(late));
    },
  };
}

function parseLine(line: string): LogLine | null {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null && 'msg' in parsed ? (parsed as LogLine) : null;
  } catch {
    return null;
  }
}
