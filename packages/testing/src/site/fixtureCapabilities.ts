import type { Capability } from '@signpost/contracts';

/** All four answers, with measures and reasons. */
export const mixedCapabilities: Capability[] = [
  { id: 'archive', answer: 'yes', value: 30, unit: 'days' },
  { id: 'sync', answer: 'yes' },
  { id: 'omemo', answer: 'claimed' },
  { id: 'upload', answer: 'yes', value: 104_857_600, unit: 'bytes' },
  { id: 'calls', answer: 'unknown', reason: 'needs-account' },
  { id: 'groups', answer: 'yes' },
  { id: 'web', answer: 'no' },
  { id: 'push', answer: 'claimed' },
  { id: 'stream-management', answer: 'yes' },
  { id: 'battery', answer: 'yes' },
  { id: 'blocking', answer: 'yes' },
  { id: 'contact', answer: 'no' },
];

export const allUnknown: Capability[] = mixedCapabilities.map(({ id }) => ({ id, answer: 'unknown', reason: 'not-federating' }));
