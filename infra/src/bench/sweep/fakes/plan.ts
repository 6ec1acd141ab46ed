import { createRandom } from '../../rooms/createRandom.ts';

/** What a fake provider is; the last two never answer. */
export type FakeKind = 'strong' | 'tls-1.2' | 'self-signed' | 'without-tls' | 'tarpit' | 'dead';

export interface FakeProvider {
  domain: string;
  kind: FakeKind;
  /** On loopback, in a /24 of its own. */
  address: string;
}

/** Shares of all. What is left is strong. */
const shares: readonly [FakeKind, number][] = [
  ['tarpit', 0.05],
  ['dead', 0.05],
  ['self-signed', 0.08],
  ['tls-1.2', 0.12],
  ['without-tls', 0.04],
];

const networksAcross = 250;

/** `count` providers with every kind among them, in an order that `seed` chooses; `base` is the second number of the first address. */
export function planProviders(count: number, seed: number, base: number): FakeProvider[] {
  const kinds = shares.flatMap(([kind, share]) => Array<FakeKind>(Math.max(1, Math.round(count * share))).fill(kind));
  while (kinds.length < count) kinds.push('strong');
  const mixed = shuffled(kinds.slice(0, count), createRandom(seed));
  return mixed.map((kind, number) => ({ kind, domain: `host${number}.example`, address: addressOf(number, base) }));
}

const addressOf = (number: number, base: number): string =>
  `127.${base + Math.floor(number / networksAcross)}.${1 + (number % networksAcross)}.1`;

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** Our own domain among them: it resolves whenever DNS works. */
export const controlDomain = 'probe.example';
