import type { MachinesPlan } from '../plan.ts';

/** A made-up provider: its SRV targets, one address each. */
export interface Provider {
  domain: string;
  targets: readonly { host: string; address: string }[];
}

/** Every third has a second target in the next network: its connections count for both. */
const secondTargetEvery = 3;

/** Providers that share addresses and networks as those of one hoster do. `block` is the second octet of all addresses. */
export function makeProviders(plan: MachinesPlan, block: number): Provider[] {
  const { networks, addressesPerNetwork, domainsPerAddress } = plan;
  const address = (network: number, place: number) => `127.${block}.${(network % networks) + 1}.${place + 1}`;
  const providers: Provider[] = [];
  for (let turn = 0; turn < domainsPerAddress; turn += 1)
    for (let place = 0; place < addressesPerNetwork; place += 1)
      for (let network = 0; network < networks; network += 1) {
        const domain = `p${providers.length}.example`;
        const targets = [{ host: `a.${domain}`, address: address(network, place) }];
        if (providers.length % secondTargetEvery === 0)
          targets.push({ host: `b.${domain}`, address: address(network + 1, place) });
        providers.push({ domain, targets });
      }
  return providers;
}

export const addressesOf = (providers: readonly Provider[]): string[] => [
  ...new Set(providers.flatMap(({ targets }) => targets.map(({ address }) => address))),
];
