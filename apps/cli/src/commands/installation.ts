import { existsSync, readFileSync } from 'node:fs';
import type { SpamList } from '@signpost/contracts';
import { type Configured, labSweep, politeSweep, readSpamSettings, type SweepPolicy } from '@signpost/directory';
import {
  createMemoryCourtesyStore,
  createPublicNet,
  hurriedLimits,
  type Net,
  netOfLabProfile,
  politeLimits,
  readLabProfile,
  systemClock,
} from '@signpost/net';
import { createIssuerMemory } from '@signpost/tls-prober';
import { createObserver, type Observer, type OwnIdentity, type ProbeContext } from '@signpost/xmpp-prober';
import type { Command } from 'commander';
import { env } from '../env.ts';
import { UsageError } from '../exitCode.ts';

export interface InstallationOptions {
  lab?: boolean | string;
  contact?: string;
  resolver?: string;
  ca?: string;
  observerJid?: string;
  observerPasswordFile?: string;
  observerHost?: string;
  ownDomain?: string;
  ownCertificate?: string;
  ownKey?: string;
  /** Set by commands for one server whose operator waits. */
  hurry?: boolean;
}

/** What a command needs of the place that it runs in. */
export interface Installation {
  context: Omit<ProbeContext, 'signal'>;
  observer: Observer | null;
  configured: Configured;
  streamsAtOnce: number;
  sweep: SweepPolicy;
  spamLists: readonly SpamList[];
  /** Plain lines on what can't be seen from here and what would enable it. */
  notes: string[];
  close(): Promise<void>;
}

export function addInstallationOptions(command: Command): void {
  command
    .option('--lab [profile]', 'probe the lab started with "npm run lab" (the only option that allows private addresses)')
    .option('--contact <address>', 'how operators reach you; needed for public servers')
    .option('--resolver <ip:port>', 'a validating DNS resolver that you trust; enables DNSSEC and DANE')
    .option('--ca <file>', 'certificates to trust beside the usual ones, PEM')
    .option('--observer-jid <jid>', 'account on a home server of ours, for what servers say over federation')
    .option('--observer-password-file <file>', 'its password')
    .option('--observer-host <host:port>', 'where the home server listens, if DNS does not say')
    .option('--own-domain <domain>', 'the domain that we name to other servers')
    .option('--own-certificate <file>', 'its certificate, PEM')
    .option('--own-key <file>', 'its private key, PEM');
}

export const openInstallation = (options: InstallationOptions): Promise<Installation> =>
  options.lab ? openLab(options.lab) : openPublic(options);

async function openLab(lab: boolean | string): Promise<Installation> {
  const path = lab === true ? `${env.SIGNPOST_LAB_DIR}/run/profile.json` : (lab as string);
  if (!existsSync(path)) throw new UsageError(`No lab runs here (${path} is missing). Start it with: npm run lab`);
  const profile = readLabProfile(path);
  const net = netOfLabProfile(profile, {
    courtesy: createMemoryCourtesyStore(systemClock),
    contact: 'lab@probe.example',
    clock: systemClock,
  });
  const identity = readIdentity(profile.identity.domain, profile.identity.certificate, profile.identity.key);
  const { jid, password, host, port } = profile.observer;
  const observer = createObserver({
    jid,
    password,
    host,
    port,
    extraCas: net.extraCas,
    contact: net.identity.contact,
    spacingMs: 0,
    clock: systemClock,
  });
  return opened({
    net,
    identity,
    observer,
    validating: true,
    streamsAtOnce: 8,
    sweep: labSweep,
    spamLists: profile.spamLists,
    notes: ['Lab: test servers on this machine, not real providers.'],
  });
}

async function openPublic(options: InstallationOptions): Promise<Installation> {
  const contact = options.contact ?? env.SIGNPOST_CONTACT;
  if (!contact)
    throw new UsageError('Public servers are never probed anonymously: give --contact you@example.org (or use --lab).');
  const limits = options.hurry ? hurriedLimits : politeLimits;
  const resolver = options.resolver ?? env.SIGNPOST_RESOLVER;
  const net = createPublicNet({
    contact,
    ...(resolver ? { resolver, validating: true } : {}),
    extraCas: options.ca ? [readFile(options.ca)] : [],
    courtesy: createMemoryCourtesyStore(systemClock),
    clock: systemClock,
    limits,
  });
  const identity =
    options.ownDomain && options.ownCertificate && options.ownKey
      ? readIdentity(options.ownDomain, options.ownCertificate, options.ownKey)
      : null;
  return opened({
    net,
    identity,
    observer: observerOf(options, net),
    validating: Boolean(resolver),
    streamsAtOnce: limits.perDomain,
    sweep: politeSweep,
    spamLists: readSpamSettings(env.SIGNPOST_SPAM_LISTS),
    notes: [],
  });
}

function observerOf(options: InstallationOptions, net: Net): Observer | null {
  if (!options.observerJid) return null;
  const password = options.observerPasswordFile ? readFile(options.observerPasswordFile).trim() : env.OBSERVER_PASSWORD;
  if (!password) throw new UsageError('The observer account needs --observer-password-file.');
  const [host = options.observerJid.split('@')[1] ?? '', port = '5222'] = (options.observerHost ?? '').split(':').filter(Boolean);
  return createObserver({
    jid: options.observerJid,
    password,
    host,
    port: Number(port),
    extraCas: net.extraCas,
    contact: net.identity.contact,
    spacingMs: 1000,
    clock: systemClock,
  });
}

interface Opened {
  net: Net;
  identity: OwnIdentity | null;
  observer: Observer | null;
  validating: boolean;
  streamsAtOnce: number;
  sweep: SweepPolicy;
  spamLists: readonly SpamList[];
  notes: string[];
}

async function opened({
  net,
  identity,
  observer,
  validating,
  streamsAtOnce,
  sweep,
  spamLists,
  notes,
}: Opened): Promise<Installation> {
  const online = observer ? await observer.start() : null;
  const missing = [
    online?.ok
      ? null
      : online
        ? `Unknown: what servers say over federation. The observer account could not log in (${online.failure.code}${online.failure.detail ? `: ${online.failure.detail}` : ''}).`
        : 'Unknown: what servers say over federation. Enable with --observer-jid and --observer-password-file.',
    identity
      ? null
      : 'Unknown: server-to-server checks that need our certificate. Enable with --own-domain, --own-certificate and --own-key.',
    validating ? null : 'Unknown: DNSSEC and DANE. Enable with --resolver.',
  ].filter((note) => note !== null);
  return {
    context: { net, slot: new Date().toISOString(), vantage: 'main', identity, issuers: createIssuerMemory() },
    observer: online?.ok ? observer : null,
    configured: { observer: Boolean(online?.ok), ownCertificate: identity !== null, validatingResolver: validating },
    streamsAtOnce,
    sweep,
    spamLists,
    notes: [...notes, ...missing],
    close: async () => observer?.stop(),
  };
}

const readIdentity = (domain: string, certificate: string, key: string): OwnIdentity => ({
  domain,
  certificate: readFile(certificate),
  key: readFile(key),
});

export function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`Can't read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
