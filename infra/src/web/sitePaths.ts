import { repositoryRoot } from '../process/repositoryRoot.ts';

const app = `${repositoryRoot}/apps/web`;

/** Where the site is built and where finished builds are kept, each in a folder named for its sources. */
export const sitePaths = {
  app,
  output: `${app}/.next`,
  builds: `${app}/.site`,
  current: `${app}/.site/current`,
  lock: `${app}/.site/lock`,
  launcher: `${app}/src/main.ts`,
  sources: [
    `${app}/src`,
    `${app}/public`,
    `${app}/next.config.ts`,
    `${app}/package.json`,
    `${app}/tsconfig.json`,
    `${repositoryRoot}/packages/contracts/src`,
    `${repositoryRoot}/packages/contracts/package.json`,
    `${repositoryRoot}/package-lock.json`,
  ],
} as const;
