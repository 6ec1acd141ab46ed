import type { Clock } from '@signpost/contracts';
import type { Database, Directory } from '@signpost/db';

/** What the reading verbs need. */
export interface ReadContext {
  database: Database;
  clock: Clock;
}

/** What those that read the whole list need besides. */
export interface ListContext extends ReadContext {
  directory: Directory;
}
