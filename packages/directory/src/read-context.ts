import type { Clock } from '@signpost/contracts';
import type { Database } from '@signpost/db';

/** What the reading verbs need. */
export interface ReadContext {
  database: Database;
  clock: Clock;
}
