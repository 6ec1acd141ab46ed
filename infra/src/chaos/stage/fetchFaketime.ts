import { existsSync } from 'node:fs';
import { Fault } from '@signpost/contracts';
import { fetchApart } from '../../lab/fetch/fetchApart.ts';

/** Fetches Debian's libfaketime. Gives the library to preload. */
export async function fetchFaketime(): Promise<string> {
  const { folder, libraries } = await fetchApart('faketime', ['libfaketime']);
  const library = `${libraries}/faketime/libfaketimeMT.so.1`;
  if (!existsSync(library))
    throw new Fault('no-faketime', `${library} is not there: delete ${folder}, it will be fetched again.`);
  return library;
}
