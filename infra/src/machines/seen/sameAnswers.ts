import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiMember } from '../stage/openStage.ts';

export interface SameAnswers {
  asked: number;
  /** Until all agreed, from when nothing changed any more. */
  agreedMs: number;
  /** Paths on which the answers differ, with what differs. */
  different: string[];
}

/** Whether all APIs come to answer the same within `patienceMs`: status, kind, entity tag and every byte. */
export async function sameAnswers(
  apis: readonly ApiMember[],
  paths: readonly string[],
  patienceMs: number,
): Promise<SameAnswers> {
  const startedAt = Date.now();
  const different: string[] = [];
  let agreedMs = 0;
  for (const path of paths) {
    let difference = await differenceAt(apis, path);
    for (; difference !== null && Date.now() - startedAt < patienceMs; difference = await differenceAt(apis, path)) {
      await sleep(1000);
      agreedMs = Date.now() - startedAt;
    }
    if (difference !== null) different.push(difference);
  }
  return { asked: paths.length, agreedMs, different };
}

async function differenceAt(apis: readonly ApiMember[], path: string): Promise<string | null> {
  const answers = await Promise.all(apis.map(({ origin }) => read(`${origin}${path}`)));
  const [first] = answers;
  if (first?.startsWith('200 ') && answers.every((answer) => answer === first)) return null;
  return `${path}: ${answers.map((answer) => answer.split('\n')[0]).join(' / ')}`;
}

const tries = 10;

/** An API that is held up by a busy machine asks to be asked again. */
async function read(url: string, tried = 1): Promise<string> {
  const answer = await fetch(url);
  const { headers, status } = answer;
  if (status === 503 && headers.has('retry-after') && tried < tries) {
    await sleep(1000);
    return read(url, tried + 1);
  }
  return [`${status} ${headers.get('content-type')}`, headers.get('etag'), await answer.text()].join('\n');
}
