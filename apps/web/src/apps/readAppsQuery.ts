import { type Client, clients, type OldName, oldNames } from './clients.ts';

export interface AppsQuery {
  mine: Client | null;
  theirs: Client | null;
  /** Names from old articles that were picked. */
  old: OldName[];
}

type RawQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The two apps that were picked; a name that we don't have counts as none. */
export function readAppsQuery(raw: RawQuery): AppsQuery {
  const [mine, theirs] = [raw.mine, raw.theirs].map((value) => [value ?? ''].flat()[0]?.toLowerCase() ?? '');
  const clientOf = (id: string | undefined) => clients.find((client) => client.id === id) ?? null;
  return {
    mine: clientOf(mine),
    theirs: clientOf(theirs),
    old: oldNames.filter(({ id }) => id === mine || id === theirs),
  };
}
