import { type Database, type RecentOutages, recentOutages } from '@signpost/db';

const [hourMs, dayMs] = [3_600_000, 86_400_000];
/** So many outages in a day are told one by one; then it comes and goes. */
const toldOneByOne = 3;
/** Who comes and goes has to stand for so long before it is told that it is back. */
const calmMs = 3 * hourMs;

/** Whether it may be told that it is back. What is not told as back is not told as gone again either. */
export const isCalm = ({ outages, lastSilentAt }: RecentOutages, now: Date): boolean =>
  outages < toldOneByOne || lastSilentAt === null || now.getTime() - lastSilentAt.getTime() >= calmMs;

export const standsCalmly = async (database: Database, domain: string, now: Date): Promise<boolean> =>
  isCalm(await recentOutages(database, domain, new Date(now.getTime() - dayMs)), now);
