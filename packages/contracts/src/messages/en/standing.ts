import type { MessageFile } from '../../message.ts';

/** Words of filters by how a provider is kept up, and by what it declares of itself. */
export const standing = {
  'filter.uptimeMin': 'Up at least',
  'filter.uptimeMin.value': '{percent} of 90 days',
  'filter.fresh': 'Software is',
  'filter.fresh.current': 'current',
  'filter.fresh.old': 'out of date',
  'filter.fresh.unsupported': 'no longer supported',
  'filter.onion': 'Reachable in Tor',
  'filter.language': 'Speaks',
  'filter.busFactorMin': 'People who can run it',
  'filter.busFactorMin.value': '{count} or more',
  'directory.sort.uptime': 'time up',
  'directory.uptime': 'up {share}',
} as const satisfies MessageFile;
