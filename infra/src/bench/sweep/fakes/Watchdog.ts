/** What one address was asked to bear, as it saw it itself. */
interface Seen {
  connections: number;
  open: number;
  mostAtOnce: number;
  lastEndedAt: number | null;
  shortestRestMs: number;
}

export interface WatchReport {
  connections: number;
  /** At one address. */
  mostAtOnce: number;
  /** Between the end of one connection and the next one to the same address. */
  shortestRestMs: number;
  connectionsOf: Record<string, number>;
}

/** Knows nothing of leases: it counts what comes in. */
export class Watchdog {
  private readonly addresses = new Map<string, Seen>();

  begins(address: string): void {
    const seen = this.at(address);
    seen.connections += 1;
    seen.open += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.open);
    if (seen.lastEndedAt !== null) seen.shortestRestMs = Math.min(seen.shortestRestMs, performance.now() - seen.lastEndedAt);
  }

  ends(address: string): void {
    const seen = this.at(address);
    seen.open -= 1;
    seen.lastEndedAt = performance.now();
  }

  report(): WatchReport {
    const all = [...this.addresses.values()];
    return {
      connections: all.reduce((sum, { connections }) => sum + connections, 0),
      mostAtOnce: Math.max(0, ...all.map(({ mostAtOnce }) => mostAtOnce)),
      shortestRestMs: Math.min(Number.MAX_SAFE_INTEGER, ...all.map(({ shortestRestMs }) => shortestRestMs)),
      connectionsOf: Object.fromEntries([...this.addresses].map(([address, { connections }]) => [address, connections])),
    };
  }

  private at(address: string): Seen {
    const known = this.addresses.get(address);
    if (known) return known;
    const fresh = { connections: 0, open: 0, mostAtOnce: 0, lastEndedAt: null, shortestRestMs: Number.MAX_SAFE_INTEGER };
    this.addresses.set(address, fresh);
    return fresh;
  }
}
