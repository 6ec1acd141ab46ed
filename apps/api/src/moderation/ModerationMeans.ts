import type { Clock } from '@signpost/contracts';
import type { Database } from '@signpost/db';
import type { SubmitContext } from '@signpost/directory';
import type { QueueSystem } from '@signpost/queue';

/** What the pages for our own moderators need; without a token there are none. */
export interface ModerationMeans {
  token: string;
  database: Database;
  clock: Clock;
  queue: QueueSystem;
  submit: SubmitContext;
  siteOrigin: string;
}
