import type { StreamFeatures } from '@signpost/contracts';

/** SASL mechanisms of both profiles (RFC 6120 §6 and XEP-0388), each once. */
export const mechanismsOf = ({ mechanisms, sasl2 }: StreamFeatures): string[] => [
  ...new Set([...mechanisms, ...(sasl2?.mechanisms ?? [])].map((name) => name.toUpperCase())),
];

const without = new Set(['EXTERNAL', 'ANONYMOUS', 'OAUTHBEARER', 'X-OAUTH2', 'GSSAPI']);

/** Whether a mechanism proves who one is by a password. */
export const needsPassword = (mechanism: string): boolean => !without.has(mechanism) && !mechanism.startsWith('HT-');
