import { latestObservations } from '@signpost/db';
import type { ReadContext } from '../read-context.ts';
import { published } from './published.ts';

/**
 * What was last seen of every listed provider, one observation a line. Raw answers are named by their hashes: they are strangers'
 * words, and can be asked for one by one.
 */
export async function* exportObservations(context: ReadContext): AsyncGenerator<string> {
  for await (const { row } of published(context)) {
    const observations = await latestObservations(context.database, row.domain);
    yield observations.map((observation) => `${JSON.stringify(observation)}\n`).join('');
  }
}
