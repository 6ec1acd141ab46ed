import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { stateFolder } from '../process/repositoryRoot.ts';

interface KeyFiles {
  SIGNPOST_CREDENTIAL_KEYS: string;
  SIGNPOST_SESSION_KEY: string;
}

/** The keys of this installation, made at its first start and kept beside the database, never in it. Those of the settings win. */
export function ensureKeys(folder = `${stateFolder}/keys`, settings: NodeJS.ProcessEnv = process.env): KeyFiles {
  return {
    SIGNPOST_CREDENTIAL_KEYS:
      settings.SIGNPOST_CREDENTIAL_KEYS ||
      ensureFile(folder, 'credential-keys', () => `first:${randomBytes(32).toString('base64')}\n`),
    SIGNPOST_SESSION_KEY:
      settings.SIGNPOST_SESSION_KEY || ensureFile(folder, 'session-key', () => `${randomBytes(32).toString('base64url')}\n`),
  };
}

function ensureFile(folder: string, name: string, make: () => string): string {
  const path = `${folder}/${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600 });
  return path;
}
