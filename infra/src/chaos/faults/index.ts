import type { Fault } from '../fault.ts';
import { apiKilled } from './apiKilled.ts';
import { databaseClockJumped, workersClockJumped } from './clockJumped.ts';
import { diskFull } from './diskFull.ts';
import { dnsDead } from './dnsDead.ts';
import { homeGone } from './homeGone.ts';
import { postgresAway } from './postgresAway.ts';
import { postgresKilled } from './postgresKilled.ts';
import { postgresRestarted } from './postgresRestarted.ts';
import { redisFlushed } from './redisFlushed.ts';
import { redisKilled } from './redisKilled.ts';
import { redisLost } from './redisLost.ts';
import { workersKilled } from './workersKilled.ts';

/** Every fault, in the order in which they are produced. */
export const faults: readonly Fault[] = [
  postgresRestarted,
  postgresKilled,
  postgresAway,
  redisKilled,
  redisFlushed,
  redisLost,
  workersKilled,
  apiKilled,
  diskFull,
  dnsDead,
  homeGone,
  workersClockJumped,
  databaseClockJumped,
];
