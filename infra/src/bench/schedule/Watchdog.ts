import type { CourtesyLimits } from '@signpost/net';

/** Judges the connections by itself, without looking at the leases: who was at whose door, and when. */
export class Watchdog {
  connections = 0;
  broken: string[] = [];
  readonly #open = new Map<string, number>();
  readonly #left = new Map<string, number[]>();

  constructor(
    private readonly limits: CourtesyLimits,
    private readonly now: () => number,
  ) {}

  opens(domain: string, address: string): void {
    this.connections += 1;
    for (const [key, limit] of this.#doors(domain, address)) {
      const open = (this.#open.get(key) ?? 0) + 1;
      this.#open.set(key, open);
      const resting = (this.#left.get(key) ?? []).filter((at) => this.now() - at < this.limits.restMs).length;
      if (open + resting > limit) this.broken.push(`${key}: ${open} open and ${resting} at rest, of ${limit}`);
    }
  }

  closes(domain: string, address: string): void {
    for (const [key] of this.#doors(domain, address)) {
      this.#open.set(key, (this.#open.get(key) ?? 1) - 1);
      const left = (this.#left.get(key) ?? []).filter((at) => this.now() - at < this.limits.restMs);
      this.#left.set(key, [...left, this.now()]);
    }
  }

  #doors(domain: string, address: string): [string, number][] {
    const network = address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 3).join('.');
    const { perDomain, perAddress, perNetwork } = this.limits;
    return [
      [`domain ${domain}`, perDomain],
      [`address ${address}`, perAddress],
      [`network ${network}`, perNetwork],
    ];
  }
}
