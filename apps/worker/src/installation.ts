import { readFileSync } from 'node:fs';
import type { Clock, CourtesyStore, LabProfile, SpamList } from '@signpost/contracts';
import {
  type KeyRing,
  type LivenessSchedule,
  labSweep,
  type Pace,
  type PolicyTimes,
  politeSweep,
  publicKinds,
  type RunContext,
  readKeyRing,
  readSpamSettings,
  type Schedule,
  type SweepPolicy,
} from '@signpost/directory';
import { createPublicNet, hurriedLimits, type Net, netOfLabProfile, politeLimits, readLabProfile } from '@signpost/net';
import { createObserver, type Observer, type OwnIdentity } from '@signpost/xmpp-prober';
import type { ChannelSearchOptions } from './channelSearch/startChannelSearch.ts';
import type { WorkerEnv } from './env.ts';

/** What the worker sees the world with: on the lab as its profile says, otherwise as the settings say. */
export interface Sight {
  net: Net;
  /** The same without rests, for an operator who waits. */
  hurriedNet?: Net;
  observer: Observer | null;
  identity: OwnIdentity | null;
  configured: RunContext['configured'];
  streamsAtOnce: number;
  sweep: SweepPolicy;
  schedule: Schedule;
  /** How long the rooms of a provider are left alone; `null` leaves it to how many providers there are. */
  roomsEveryMs: number | null;
  policies: PolicyPace;
  liveness: LivenessSchedule;
  /** Domains asked for their rooms at one tick, however few there are. */
  roomsAtOnce: number;
  keys: KeyRing | null;
  /** Where the site is; what we write to operators links to it. */
  siteOrigin: string;
  spamLists: SpamList[];
  /** Names that resolve wherever our network works. */
  controlNames: readonly string[];
  /** Our channel search on a home server; `null` without one. */
  search: ChannelSearchOptions | null;
}

/** How often policies are looked for, and how many at once. */
export interface PolicyPace extends PolicyTimes, Pace {
  atOnce: number;
}

const minuteMs = 60_000;
const publicPolicies: PolicyPace = { ...publicKinds.policies, retryMs: 1440 * minuteMs, atOnce: 8 };
const labPolicies: PolicyPace = { everyMs: 10 * minuteMs, retryMs: 10 * minuteMs, tickMs: 5_000, atOnce: 4, least: 24 };

export function openSight(env: WorkerEnv, labPath: string | null, courtesy: CourtesyStore, clock: Clock): Sight {
  if (labPath === null) return publicSight(env, courtesy, clock);
  const profile = readLabProfile(labPath);
  const sight = labSight(env, profile, courtesy, clock);
  return profile.pace === 'public' ? asStrangers(sight, env) : sight;
}

/** The lab's servers, treated as those of strangers are. */
const asStrangers = (sight: Sight, env: WorkerEnv): Sight => ({
  ...sight,
  ...publicPace(env),
  observer: null,
  configured: { ...sight.configured, observer: false },
});

const publicPace = (env: WorkerEnv) => ({
  sweep: politeSweep,
  schedule: { ...publicKinds.run, ...(env.PROBE_EVERY_MINUTES ? { everyMs: env.PROBE_EVERY_MINUTES * minuteMs } : {}) },
  roomsEveryMs: env.ROOMS_EVERY_MINUTES ? env.ROOMS_EVERY_MINUTES * minuteMs : null,
  roomsAtOnce: publicKinds.rooms.least,
  policies: publicPolicies,
  liveness: { ...publicKinds.liveness, suspectMs: 10 * minuteMs, elsewhereMs: 15 * minuteMs },
});

function labSight(env: WorkerEnv, profile: LabProfile, courtesy: CourtesyStore, clock: Clock): Sight {
  const net = netOfLabProfile(profile, { courtesy, contact: env.SIGNPOST_CONTACT, clock });
  const { jid, password, host, port } = profile.observer;
  return {
    net,
    observer: createObserver({
      jid,
      password,
      host,
      port,
      extraCas: net.extraCas,
      contact: env.SIGNPOST_CONTACT,
      spacingMs: 0,
      clock,
    }),
    identity: readIdentity(profile.identity.domain, profile.identity.certificate, profile.identity.key),
    configured: { observer: true, ownCertificate: true, validatingResolver: true },
    streamsAtOnce: profile.courtesy.perDomain,
    sweep: labSweep,
    schedule: { ...publicKinds.run, everyMs: (env.PROBE_EVERY_MINUTES ?? 10) * minuteMs, least: 200 },
    roomsEveryMs: (env.ROOMS_EVERY_MINUTES ?? env.PROBE_EVERY_MINUTES ?? 10) * minuteMs,
    policies: labPolicies,
    roomsAtOnce: 8,
    liveness: {
      ...publicKinds.liveness,
      everyMs: 2 * minuteMs,
      oftenMs: minuteMs,
      suspectMs: minuteMs,
      elsewhereMs: 3 * minuteMs,
      retriesMs: [1_000, 2_000],
      tickMs: 20_000,
    },
    keys: keysOf(env),
    siteOrigin: env.SITE_ORIGIN,
    spamLists: profile.spamLists,
    controlNames: [profile.identity.domain, `xmpp.${profile.identity.domain}`],
    search: profile.search ? { ...profile.search, contact: env.SIGNPOST_CONTACT } : null,
  };
}

function publicSight(env: WorkerEnv, courtesy: CourtesyStore, clock: Clock): Sight {
  const options = {
    contact: env.SIGNPOST_CONTACT,
    ...(env.SIGNPOST_RESOLVER ? { resolver: env.SIGNPOST_RESOLVER, validating: true } : {}),
    extraCas: env.SIGNPOST_EXTRA_CA ? [readFileSync(env.SIGNPOST_EXTRA_CA, 'utf8')] : [],
    courtesy,
    clock,
  };
  const net = createPublicNet(options);
  const observer = observerOf(env, net, clock);
  const identity =
    env.OWN_DOMAIN && env.OWN_CERTIFICATE && env.OWN_KEY ? readIdentity(env.OWN_DOMAIN, env.OWN_CERTIFICATE, env.OWN_KEY) : null;
  return {
    net,
    hurriedNet: createPublicNet({ ...options, limits: hurriedLimits }),
    observer,
    identity,
    configured: {
      observer: observer !== null,
      ownCertificate: identity !== null,
      validatingResolver: Boolean(env.SIGNPOST_RESOLVER),
    },
    streamsAtOnce: politeLimits.perDomain,
    ...publicPace(env),
    keys: keysOf(env),
    siteOrigin: env.SITE_ORIGIN,
    spamLists: readSpamSettings(env.SIGNPOST_SPAM_LISTS),
    controlNames: ['a.root-servers.net', 'k.root-servers.net', 'm.root-servers.net'],
    search: searchOf(env),
  };
}

function observerOf(env: WorkerEnv, net: Net, clock: Clock): Observer | null {
  if (!env.OBSERVER_JID || !env.OBSERVER_PASSWORD) return null;
  const host = env.OBSERVER_HOST ?? env.OBSERVER_JID.split('@')[1] ?? '';
  return createObserver({
    jid: env.OBSERVER_JID,
    password: env.OBSERVER_PASSWORD,
    host,
    port: env.OBSERVER_PORT,
    extraCas: net.extraCas,
    contact: env.SIGNPOST_CONTACT,
    spacingMs: 1000,
    clock,
  });
}

function searchOf(env: WorkerEnv): ChannelSearchOptions | null {
  const { SEARCH_DOMAIN: domain, SEARCH_SECRET: secret, SEARCH_HOST: host, SEARCH_PORT: port, SIGNPOST_CONTACT: contact } = env;
  return domain && secret ? { domain, secret, host, port, contact } : null;
}

const keysOf = ({ SIGNPOST_CREDENTIAL_KEYS: path }: WorkerEnv): KeyRing | null =>
  path ? readKeyRing(readFileSync(path, 'utf8')) : null;

const readIdentity = (domain: string, certificate: string, key: string): OwnIdentity => ({
  domain,
  certificate: readFileSync(certificate, 'utf8'),
  key: readFileSync(key, 'utf8'),
});
