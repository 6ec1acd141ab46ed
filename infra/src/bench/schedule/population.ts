/** A made-up internet of providers. */
export interface Place {
  domain: string;
  addresses: string[];
}

const hosters = 2_000;

/** Some live alone, many together at hosters: a few large ones have a great part, as on the real network. */
export function makePopulation(count: number, chance: () => number): Place[] {
  return Array.from({ length: count }, (_, index) => {
    const address = chance() < 0.35 ? atHoster(chance) : alone(index);
    return { domain: `d${index}.example`, addresses: chance() < 0.4 ? [address, ipv6(index)] : [address] };
  });
}

const alone = (index: number): string => `11.${(index >> 8) & 255}.${index & 255}.${1 + ((index >> 16) & 127)}`;
const ipv6 = (index: number): string => `2600:${(index >> 8).toString(16)}:${(index & 255).toString(16)}::1`;

/** Hoster 0 is the largest; each has a network with some machines. */
function atHoster(chance: () => number): string {
  const hoster = Math.floor(hosters * chance() ** 1.6);
  return `20.${hoster >> 8}.${hoster & 255}.${1 + Math.floor(chance() * 60)}`;
}
