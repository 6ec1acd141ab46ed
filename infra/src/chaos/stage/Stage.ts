import type { Database } from '@signpost/db';
import type { SupervisedService } from '../../start/superviseService.ts';
import type { StageClocks } from './stageClocks.ts';
import type { StageHome } from './stageHome.ts';
import type { StagePostgres } from './stagePostgres.ts';
import type { StageRedis } from './stageRedis.ts';
import type { StageWorld } from './stageWorld.ts';

/** An installation of its own for one fault: everything on loopback, nothing shared with anybody. */
export interface Stage {
  /** Empty and gone with the stage: files of a fault's own belong here. */
  folder: string;
  postgres: StagePostgres;
  /** Where the queue is, if not in PostgreSQL. */
  redis: StageRedis | null;
  /** `null` unless the fault needs it: nobody is at home then, and what we learn over federation stays unknown. */
  home: StageHome | null;
  /** `null` unless the fault needs them. */
  clocks: StageClocks | null;
  /** DNS and the providers, all of which stand unless a fault says otherwise. */
  world: StageWorld;
  /** For planning and counting; its connections break and heal with PostgreSQL. */
  database: Database;
  /** Worker processes as in earnest, supervised. */
  workers: readonly StageService[];
  /** The API as in earnest, supervised; `null` unless the fault needs it. */
  api: StageService | null;
  /** Small sizes: what takes minutes is shortened. */
  quick: boolean;
  /** From 0 to 1, the same for the same seed: moments of faults hang on it. */
  chance(): number;
  /** A moment between the two, by the seed. */
  moment(fromMs: number, toMs: number): number;
  /** Progress for people. */
  say(line: string): void;
  close(): Promise<void>;
}

export interface StageService extends SupervisedService {
  /** Where it serves `/readyz`; a worker does so once it takes runs. */
  origin: string;
}
