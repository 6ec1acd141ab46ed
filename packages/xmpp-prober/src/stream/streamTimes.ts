import type { XmlLimits } from '../xml/xmlLimits.ts';

/** How long a stream to a stranger may take, in milliseconds, and how much is read of it. */
export interface StreamTimes {
  connectMs: number;
  /** Stream opening with its features, STARTTLS, TLS and each IQ: one phase each. */
  phaseMs: number;
  wholeMs: number;
  /** How long we wait for the other side to close its stream. */
  closeMs: number;
  limits: Partial<XmlLimits>;
}

export const streamTimes: Readonly<StreamTimes> = {
  connectMs: 10_000,
  phaseMs: 15_000,
  wholeMs: 90_000,
  closeMs: 2_000,
  limits: {},
};
