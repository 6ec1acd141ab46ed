import type { Clock } from '@signpost/contracts';
import type { Connection, Result } from '@signpost/net';
import type { VersionName } from '../names/versions.ts';
import type { Aim } from '../plan/plannedHello.ts';

/** Yields a connection on which the server waits for a ClientHello: just connected (direct TLS), or after STARTTLS went through. */
export type OpenTlsReady = () => Promise<Result<Connection>>;

export interface SweepOptions {
  /** `fast` goes several connections at once; `polite` one at a time, spaced, and what decides a letter first. */
  mode: 'fast' | 'polite';
  /** SNI; `null` sends none. */
  serverName: string | null;
  alpn?: readonly string[];
  /** From an earlier run; it goes on where that one ended. */
  cursor?: string | undefined;
  /** Most handshakes of this run. */
  budgetHandshakes?: number;
  /** For the whole run. What is not known by then stays unknown. */
  deadlineMs: number;
  handshakeTimeoutMs?: number;
  /** Pause between two handshakes in polite mode. */
  spacingMs?: number;
  /** Most connections at once in fast mode, up to 8. */
  lanes?: number;
  clock: Clock;
  signal?: AbortSignal;
  /** Called after each handshake, for progress. */
  onHandshake?: (step: SweepStep) => void;
}

/** One handshake as it went. */
export interface SweepStep {
  version: VersionName;
  aim: Aim;
  offered: number;
  outcome: 'answer' | 'refused' | 'silent' | 'inconclusive';
  /** Name of the suite and the group that were answered. */
  suite: string | null;
  group: string | null;
}

export const sweepDefaults = {
  polite: { budgetHandshakes: 40, spacingMs: 3000 },
  fast: { budgetHandshakes: 2000, spacingMs: 0 },
  handshakeTimeoutMs: 10_000,
  lanes: 8,
  /** So many connections that could not be opened, one after another, end a run: the server does not want us now. */
  mostOpenFailures: 3,
} as const;
