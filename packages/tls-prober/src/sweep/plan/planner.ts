import type { PlannedHello } from './plannedHello.ts';

/** Decides what to ask next. It is told of each end, so that what is under way is never asked twice. */
export interface Planner {
  /** The next hello, or `null` when nothing can be asked before something under way ends; nothing under way means: all is asked. */
  next(): PlannedHello | null;
  ended(hello: PlannedHello): void;
}
