import { type Database, storeAssessment, storeRooms, upsertProvider } from '@signpost/db';
import { buildAssessment } from '@signpost/testing';
import { serviceCount, syntheticRooms } from './syntheticRooms.ts';
import { vocabularies } from './vocabularies.ts';

const batch = 2000;
const letters = ['A+', 'A', 'A', 'B', 'B', 'C', 'D', 'F', '?'] as const;

/** Lists `count` synthetic rooms by the way that the crawl takes; gives rooms a second. */
export async function fillRooms(database: Database, count: number, say: (line: string) => void): Promise<number> {
  for (let host = 0; host < serviceCount; host += 1) await makeHost(database, host);
  const all = vocabularies();
  const started = performance.now();
  for (let from = 0; from < count; from += batch) {
    const rooms = syntheticRooms(from, Math.min(count, from + batch), all);
    // the crawl brings many rooms of one service at a time
    const service = `rooms.host${(from / batch) % serviceCount}.example`;
    const provider = service.replace('rooms.', '');
    const moved = rooms.map((room) => ({ ...room, address: `${room.address.split('@')[0]}@${service}` }));
    await storeRooms(database, { service, provider }, moved, new Date());
    if (from % 100_000 === 0) say(`${from} rooms after ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return count / ((performance.now() - started) / 1000);
}

async function makeHost(database: Database, host: number): Promise<void> {
  const domain = `host${host}.example`;
  await upsertProvider(database, { domain, origin: 'bench', listing: 'listed' });
  const letter = letters[host % letters.length] ?? '?';
  if (letter !== '?') await storeAssessment(database, buildAssessment({ domain, overall: letter }));
}
