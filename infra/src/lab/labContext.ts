import type { LabCertificates } from './certificates/writeCertificates.ts';
import type { LabPaths } from './paths.ts';

/** What every server of a lab is started with. */
export interface LabContext {
  paths: LabPaths;
  certificates: LabCertificates;
  /** File with the trust anchor of `example.`, for servers that validate by themselves. */
  trustAnchor: string;
  ipv6: boolean;
}
