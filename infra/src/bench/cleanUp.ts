export interface CleanUp {
  /** What was begun last is ended first. */
  later(stop: () => unknown): void;
  now(): Promise<void>;
}

/** What a bench has to end, whichever way it goes: also when it is told to stop. */
export function createCleanUp(): CleanUp {
  const stops: (() => unknown)[] = [];
  let ending: Promise<void> | null = null;
  const endAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await Promise.resolve(stop()).catch(() => undefined);
  };
  const now = () => {
    ending ??= endAll();
    return ending;
  };
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => void now().then(() => process.exit(code)));
  return { later: (stop) => void stops.push(stop), now };
}
