import type { Fault } from '../fault.ts';
import { postgresKilled } from './postgresKilled.ts';
import { postgresRestarted } from './postgresRestarted.ts';

/** Every fault, in the order in which they are produced. */
export const faults: readonly Fault[] = [postgresRestarted, postgresKilled];
