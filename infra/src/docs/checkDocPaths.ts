import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import type { CommandOutcome } from '../process/runCommand.ts';

const link = /\[[^\]]*\]\(([^)\s]+)\)/g;
const code = /`((?:apps|packages|prisma|infra|docs|\.ci)\/[\w./-]+)`/g;
const command = /`npm run ([\w:-]+)/g;

/** Finds links, paths and npm scripts that the Markdown pages name and the repository lacks. */
export function brokenPaths(
  page: string,
  text: string,
  scripts: ReadonlySet<string>,
  exists: (path: string) => boolean,
): string[] {
  const folder = dirname(page);
  const links = [...text.matchAll(link)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => join(folder, target));
  const paths = [...text.matchAll(code)].map(([, path = '']) => path.replace(/\/$/, ''));
  const commands = [...text.matchAll(command)].map(([, name = '']) => name).filter((name) => !scripts.has(name));
  return [...[...links, ...paths].filter((path) => !exists(path)), ...commands.map((name) => `npm run ${name}`)];
}

/** Checks every Markdown page that git tracks. */
export async function checkDocPaths(): Promise<CommandOutcome> {
  const started = performance.now();
  const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: repositoryRoot, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter(Boolean);
  const manifest = JSON.parse(readFileSync(`${repositoryRoot}/package.json`, 'utf8')) as { scripts: Record<string, string> };
  const scripts = new Set(Object.keys(manifest.scripts));
  const exists = (path: string) => existsSync(join(repositoryRoot, path));
  const broken = pages
    .filter(exists)
    .flatMap((page) =>
      brokenPaths(page, readFileSync(join(repositoryRoot, page), 'utf8'), scripts, exists).map((what) => `${page}: ${what}`),
    );
  return { code: broken.length === 0 ? 0 : 1, output: broken.join('\n'), seconds: (performance.now() - started) / 1000 };
}
