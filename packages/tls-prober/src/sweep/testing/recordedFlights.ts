import { readFileSync } from 'node:fs';

/** What OpenSSL's server really answered to hellos of ours, by name; `npm run bench:fuzz -- --record` records it anew. */
export const recordedFlights: ReadonlyMap<string, Buffer> = new Map(
  Object.entries(JSON.parse(readFileSync(new URL('./flights.json', import.meta.url), 'utf8')) as Record<string, string>).map(
    ([name, bytes]) => [name, Buffer.from(bytes, 'base64')],
  ),
);

export function recordedFlight(name: string): Buffer {
  const bytes = recordedFlights.get(name);
  if (bytes === undefined) throw new Error(`no flight of that name: ${name}`);
  return bytes;
}
