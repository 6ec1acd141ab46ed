import { Fault } from '@signpost/contracts';

/** A bench that cannot be run here, with one line that says why. */
export const benchFault = (message: string, cause?: unknown): Fault => new Fault('bench-unavailable', message, { cause });
