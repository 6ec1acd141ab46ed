import { publicKinds } from './kinds.ts';

const leastMs = 3 * 3_600_000;
const perProviderMs = 2_000;

/** How often the rooms of each of so many providers are asked for, in milliseconds: every three hours where they are few. */
export const roomsInterval = (providers: number): number =>
  Math.min(publicKinds.rooms.everyMs, Math.max(leastMs, providers * perProviderMs));
