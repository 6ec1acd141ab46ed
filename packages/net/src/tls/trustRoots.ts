import { rootCertificates } from 'node:tls';

/** Mozilla's roots and those configured, PEM: what Node takes as `ca`, which would otherwise replace its own. */
export const trustRoots = (extraCas: readonly string[]): string[] => [...rootCertificates, ...extraCas];
