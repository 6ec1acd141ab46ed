import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Fault } from '@signpost/contracts';

/** Numeric ids of a user of this system. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * The user that PostgreSQL must run as, or `null` to run as ourselves. PostgreSQL refuses to run as root, so root lends
 * it an unprivileged user that exists already; none is ever created.
 */
export function serverUser(passwd: string = readPasswd(), ourUid = process.getuid?.()): SystemUser | null {
  if (ourUid !== 0) return null;
  const user = findUser(passwd, 'postgres') ?? findUser(passwd, 'nobody');
  if (!user) throw new Fault('postgres-user', 'PostgreSQL cannot run as root, and neither "postgres" nor "nobody" exists here.');
  return user;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

function findUser(passwd: string, name: string): SystemUser | null {
  const line = passwd.split('\n').find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return Number(uid) > 0 && Number(gid) > 0 ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Whether the user may enter every folder on the way to `path`, which must exist. `null` stands for ourselves. */
export function canReach(path: string, user: SystemUser | null): boolean {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!mayEnter(folder, user)) return false;
    if (dirname(folder) === folder) return true;
  }
}

function mayEnter(folder: string, { uid, gid }: SystemUser): boolean {
  const stat = statSync(folder);
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
