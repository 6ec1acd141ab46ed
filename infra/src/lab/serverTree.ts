import { readdirSync } from 'node:fs';
import type { Edition } from './fetch/packages.ts';

export interface ServerTree {
  root: string;
  /** Its shared libraries, e.g. ROOT/usr/lib/x86_64-linux-gnu. */
  libraries: string;
  /** LD_LIBRARY_PATH for its programs: its own libraries before bookworm's. */
  libraryPath: string;
}

const librariesOf = (root: string): string => {
  const triplet = readdirSync(`${root}/usr/lib`).find((name) => name.endsWith('-linux-gnu'));
  if (!triplet) throw new Error(`${root} holds no servers: delete that folder, they will be fetched again.`);
  return `${root}/usr/lib/${triplet}`;
};

/** Where the fetched servers of an edition lie. */
export function serverTree(servers: string, edition: Edition): ServerTree {
  const root = `${servers}/${edition}`;
  const libraries = librariesOf(root);
  const base = librariesOf(`${servers}/bookworm`);
  return { root, libraries, libraryPath: [...new Set([libraries, base])].join(':') };
}
