import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clock, CourtesyStore } from '@signpost/contracts';
import type { Database } from '@signpost/db';
import { readKeyRing, type SubmitContext } from '@signpost/directory';
import { createPublicNet, type Net, netOfLabProfile, readLabProfile } from '@signpost/net';
import type { Env } from '../env.ts';
import type { ClaimMeans } from './ClaimMeans.ts';

export interface ClaimParts {
  env: Env;
  database: Database;
  courtesy: CourtesyStore;
  clock: Clock;
  submit: SubmitContext;
  /** The lab's profile, on the lab. */
  labPath: string | null;
}

const leastKeyLength = 32;

/** Operators' pages as the settings allow them; `null` where strangers could not tell who is looking for a proof. */
export function openClaims({ env, database, courtesy, clock, submit, labPath }: ClaimParts): ClaimMeans | null {
  const contact = env.SIGNPOST_CONTACT;
  if (!contact) return null;
  const net = labPath ? labNet(labPath, { courtesy, clock, contact }) : publicNet(env, { courtesy, clock, contact });
  const path = env.SIGNPOST_CREDENTIAL_KEYS;
  return {
    database,
    clock,
    net,
    submit,
    keys: path ? readKeyRing(readFileSync(path, 'utf8')) : null,
    observer: env.OBSERVER_JID?.split('/')[0] ?? null,
    cookieKey: cookieKeyOf(env.SIGNPOST_SESSION_KEY),
    secure: !isThisMachine(env.SITE_ORIGIN),
  };
}

type NetParts = Pick<ClaimParts, 'courtesy' | 'clock'> & { contact: string };

const labNet = (path: string, parts: NetParts): Net => netOfLabProfile(readLabProfile(path), parts);

const publicNet = ({ SIGNPOST_RESOLVER, SIGNPOST_EXTRA_CA }: Env, parts: NetParts): Net =>
  createPublicNet({
    ...parts,
    ...(SIGNPOST_RESOLVER ? { resolver: SIGNPOST_RESOLVER, validating: true } : {}),
    extraCas: SIGNPOST_EXTRA_CA ? [readFileSync(SIGNPOST_EXTRA_CA, 'utf8')] : [],
  });

/** Without a key of its own an installation makes one up: operators then prove themselves anew after each start. */
function cookieKeyOf(path: string | undefined): string {
  const key = path ? readFileSync(path, 'utf8').trim() : randomBytes(32).toString('base64url');
  if (key.length < leastKeyLength)
    throw new Error(`The key in SIGNPOST_SESSION_KEY is shorter than ${leastKeyLength} characters.`);
  return key;
}

/** Only there do cookies go over plain HTTP. */
const isThisMachine = (origin: string): boolean => /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(origin);
