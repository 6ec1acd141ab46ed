import { readFileSync } from 'node:fs';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import type { CommandOutcome } from '../process/runCommand.ts';

interface Lock {
  packages: Record<string, { hasInstallScript?: boolean; os?: string[]; cpu?: string[] }>;
}

/** Packages that want to run a script when they are installed and of which nobody said whether they may. */
export function undecidedScripts(lock: Lock, decided: ReadonlySet<string>): string[] {
  return Object.entries(lock.packages)
    .filter(([, { hasInstallScript, os }]) => hasInstallScript && (os === undefined || os.includes('linux')))
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    .filter((name) => !decided.has(name) && !decided.has(name.replace(/linux-\w+$/, 'linux-x64')));
}

/** A new install script fails until `allowScripts` of package.json decides about it. */
export async function checkInstallScripts(): Promise<CommandOutcome> {
  const started = performance.now();
  const read = (name: string) => JSON.parse(readFileSync(`${repositoryRoot}/${name}`, 'utf8'));
  const undecided = undecidedScripts(read('package-lock.json'), new Set(Object.keys(read('package.json').allowScripts)));
  const output = undecided.map((name) => `${name}: has an install script; decide about it in "allowScripts" of package.json`);
  return { code: undecided.length === 0 ? 0 : 1, output: output.join('\n'), seconds: (performance.now() - started) / 1000 };
}
