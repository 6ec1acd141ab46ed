import { readFileSync } from 'node:fs';
import { runCommand } from '../../process/runCommand.ts';
import { labPaths } from '../paths.ts';
import { serverTree } from '../serverTree.ts';

const zone = 'example.';
const ttlSeconds = 1;

/** Publishes a record in the running lab's zone `example.`, signed like the others. `name` is relative to the zone. */
export const setLabRecord = (name: string, type: string, data: string): Promise<void> =>
  change('zone-set', name, [String(ttlSeconds), type, data]);

/** Takes all records of that name and type out again. Resolvers forget them within five seconds. */
export const unsetLabRecord = (name: string, type: string): Promise<void> => change('zone-unset', name, [type]);

/** So that no two tests are in one change of the zone at once. */
let last: Promise<unknown> = Promise.resolve();

function change(command: 'zone-set' | 'zone-unset', name: string, rest: readonly string[]): Promise<void> {
  const next = last.then(async () => {
    await knotc('zone-begin', zone);
    await knotc(command, zone, name, ...rest);
    await knotc('zone-commit', zone);
  });
  last = next.catch(() => knotc('zone-abort', zone).catch(() => undefined));
  return next;
}

async function knotc(...command: string[]): Promise<void> {
  const paths = labPaths();
  const tree = serverTree(paths.servers, 'bookworm');
  const [, socket = ''] = /^control:\n\s+listen: "(.+)"$/m.exec(readFileSync(`${paths.run}/dns/knot.conf`, 'utf8')) ?? [];
  const { code, output } = await runCommand(`${tree.root}/usr/sbin/knotc`, ['-s', socket, ...command], {
    env: { LD_LIBRARY_PATH: tree.libraryPath },
  });
  if (code !== 0) throw new Error(`knotc ${command.join(' ')}: ${output}`);
}
