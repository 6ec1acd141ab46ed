import type { TestProject } from 'vitest/node';
import { provideDatabase } from './provideDatabase.ts';
import { provideLab } from './provideLab.ts';
import { provideRedis } from './provideRedis.ts';

/** Starts what integration tests need, once for all of them. Gives vitest what ends it again. */
export default async function integrationSetup(project: TestProject): Promise<() => Promise<void>> {
  const stops = await Promise.all([provideDatabase(project), provideLab(project), provideRedis(project)]);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
