/** Debian bookworm's servers, and those of its backports; each set lands in a tree of its own. */
export const editions = {
  bookworm: {
    release: 'bookworm',
    packages: ['prosody', 'lua-unbound', 'ejabberd', 'knot', 'unbound', 'libnss-wrapper', 'redis-server'],
  },
  backports: { release: 'bookworm-backports', packages: ['prosody', 'lua-unbound', 'ejabberd'] },
} as const;

export type Edition = keyof typeof editions;
export const editionNames = Object.keys(editions) as Edition[];

/** Changes whenever another set of packages is wanted, so that an older cache is fetched again. */
export const fetchEdition = '1';

/** What the base system has, and what only maintainer scripts or unused parts of a server would need. libc must be the machine's own. */
const unwanted =
  /^(libc6|gcc-.*-base|tar|dpkg|openssl|perl.*|libperl.*|lib.*-perl|usrmerge|init-system-helpers|sysvinit-utils|libaudit.*|debconf|libpam.*|libsemanage.*|libsepol2|passwd|adduser|sensible-utils|ucf|procps|libproc2-0|lsb-base|ssl-cert|media-types|libpython3.*-(minimal|stdlib)|readline-common|ca-certificates|erlang-dialyzer)$/;

export interface Package {
  name: string;
  version: string;
}

/** Reads what `apt-get --simulate install` would install: lines such as `Inst lua5.4 (5.4.4-3 Debian:12 [amd64])`. */
export function readSimulation(output: string): Package[] {
  return [...output.matchAll(/^Inst (\S+) \((\S+) /gm)]
    .map(([, name, version]) => ({ name: name ?? '', version: version ?? '' }))
    .filter(({ name }) => !unwanted.test(name));
}

/** The name under which `apt-get download` keeps a package. */
export const archivePrefix = ({ name, version }: Package): string => `${name}_${version.replaceAll(':', '%3a')}_`;
