import { cp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { binary } from '../process/repositoryRoot.ts';
import { runCommand } from '../process/runCommand.ts';
import { sitePaths } from './sitePaths.ts';

/** Builds the site into a folder of its own, so that a site that runs keeps its files while a newer one is built. */
export async function buildSite(hash: string): Promise<void> {
  await rm(`${sitePaths.output}/standalone`, { recursive: true, force: true });
  const outcome = await runCommand(binary('next'), ['build'], {
    cwd: sitePaths.app,
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (outcome.code !== 0) throw new Error(`The site could not be built:\n${outcome.output.slice(-4000)}`);
  const folder = `${sitePaths.builds}/${hash}`;
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await cp(`${sitePaths.output}/standalone`, draft, { recursive: true, verbatimSymlinks: true });
  await cp(`${sitePaths.output}/static`, `${draft}/apps/web/.next/static`, { recursive: true });
  await cp(`${sitePaths.app}/public`, `${draft}/apps/web/public`, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await writeFile(sitePaths.current, hash);
  await forgetOldBuilds(hash);
}

/** The one before stays, for a site that still runs from it. */
async function forgetOldBuilds(newest: string): Promise<void> {
  const names = (await readdir(sitePaths.builds)).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== newest);
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(`${sitePaths.builds}/${name}`)).mtimeMs })));
  const old = aged.sort((a, b) => b.at - a.at).slice(1);
  await Promise.all(old.map(({ name }) => rm(`${sitePaths.builds}/${name}`, { recursive: true, force: true })));
}
