import type { ApiAccess } from './askApi.ts';

/** Hands a visitor's report of a room on to the API; false where it was not taken. Never repeated. */
export async function sendReport({ origin, fetch, deadlineMs }: ApiAccess, address: string, report: object): Promise<boolean> {
  const url = new URL(`/api/v1/rooms/${encodeURIComponent(address)}/reports`, origin);
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
    signal: AbortSignal.timeout(deadlineMs),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
}
