import type { TlsSweepBody } from '@signpost/contracts';
import { systemClock } from '@signpost/net';
import { sweepTls } from '@signpost/tls-prober';
import { openXmpp, type XmppTarget } from './openXmpp.ts';

export interface Swept {
  body: TlsSweepBody;
  seconds: number;
}

const alpnOf = { c2s: 'xmpp-client', s2s: 'xmpp-server' } as const;

/** A whole sweep of ours, in one run however long it takes. */
export async function sweepTarget(target: XmppTarget, mode: 'fast' | 'polite', spacingMs: number): Promise<Swept> {
  const startedAt = performance.now();
  const alpn = target.security === 'direct' ? [alpnOf[target.direction]] : [];
  const options = {
    mode,
    serverName: target.domain,
    alpn,
    spacingMs,
    budgetHandshakes: 2000,
    deadlineMs: 600_000,
    clock: systemClock,
  };
  const { body } = await sweepTls(openXmpp(target), options);
  return { body, seconds: (performance.now() - startedAt) / 1000 };
}
