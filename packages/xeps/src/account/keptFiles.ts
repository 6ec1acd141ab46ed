import type { Evidence } from '../evidence.ts';

/** For how long a test file was kept: to the day it was gone, or so far. */
export interface Kept {
  days: number;
  gone: boolean;
}

/** The file that is looked for, or the one before it where that was longer there; `null` where none was there for a day. */
export function keptFiles({ account }: Evidence): Kept | null {
  const result = account?.body.tests.find(({ name }) => name === 'upload-kept')?.result;
  const before = account?.body.keptBefore;
  const now = result?.status === 'answered' ? { days: Number(result.value.details.days), gone: !result.value.works } : null;
  const last = before ? { days: before.days, gone: true } : null;
  const best = now && (now.gone || !last || now.days > last.days) ? now : last;
  return best && (best.gone || best.days > 0) ? best : null;
}
