import { type PublishedProvider, publishedProviders } from '@signpost/db';
import type { ReadContext } from '../read-context.ts';

/** Reading a provider's report takes a thread some milliseconds. */
const perStep = 20;

/** All listed providers in the order of their domains, read in small steps, so that no list is ever whole in memory. */
export async function* published({ database, clock }: ReadContext): AsyncGenerator<PublishedProvider> {
  for (let after = ''; ; ) {
    const batch = await publishedProviders(database, after, perStep, clock.now());
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < perStep) return;
    after = last.row.domain;
  }
}
