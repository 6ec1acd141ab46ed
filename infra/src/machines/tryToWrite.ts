import type { ApiMember } from './stage/openStage.ts';

export interface Writes {
  tried: number;
  /** What was not refused as it should be. */
  notRefused: string[];
}

const requests = [
  ['/api/v1/probes', { domain: 'p0.example' }],
  ['/api/v1/rooms/room%40rooms.p0.example/reports', { reason: 'spam' }],
  ['/operators/claim', {}],
] as const;
const methodNotAllowed = 405;

/** Sends an API that only reads what would change something. */
export async function tryToWrite({ origin }: ApiMember): Promise<Writes> {
  const answers = await Promise.all(
    requests.map(async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { path, status };
    }),
  );
  const notRefused = answers.filter(({ status }) => status !== methodNotAllowed).map(({ path, status }) => `${path}: ${status}`);
  return { tried: requests.length, notRefused };
}
