import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { ordeal } from '../stage/ordeal.ts';
import type { Stage } from '../stage/Stage.ts';

const topUpMs = 100;

/** Whatever is freed meanwhile is taken at once. Half-way the log of changes must grow too, which a server may not survive. */
export const diskFull: Fault = {
  id: 'disk-full',
  title: 'disk full under the database',
  needs: { diskMb: 256 },
  async produce(stage) {
    const fullMs = stage.moment(8_000, stage.quick ? 12_000 : 30_000);
    const seen = { takenMb: 0, refused: '', ended: false };
    const outcome = await ordeal(stage, {
      async strike() {
        const { disk } = stage.postgres;
        if (!disk) return 'the database has no disk of its own';
        seen.takenMb = Math.round(disk.fill() / 2 ** 20);
        seen.refused = await tryToWrite(stage);
        for (let passed = 0; passed < fullMs; passed += topUpMs) {
          if (passed === Math.floor(fullMs / 2 / topUpMs) * topUpMs) void growLog(stage);
          await sleep(topUpMs);
          disk.fill();
        }
        seen.ended = !isAlive(stage.postgres.pid());
        disk.free();
        await stage.postgres.start();
        return seen.refused === '' ? 'the database wrote on although the disk was full' : null;
      },
    });
    const ended = seen.ended ? ', PostgreSQL ended by it' : '';
    return { ...outcome, notes: [`full for ${fullMs} ms (${seen.takenMb} MB taken)${ended}: ${seen.refused}`, ...outcome.notes] };
  },
};

/** What the database says to whom wants to store a lot; empty when it just stores it. */
const tryToWrite = ({ database }: Stage): Promise<string> =>
  database.pool.query('CREATE TABLE chaos_much AS SELECT repeat(md5(n::text), 30) FROM generate_series(1, 20000) AS n').then(
    () => '',
    (error: Error) => error.message,
  );

const growLog = ({ database }: Stage): Promise<unknown> =>
  database.pool.query('SELECT pg_switch_wal(), pg_create_restore_point($$chaos$$)').catch(() => {});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
