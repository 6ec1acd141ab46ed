import { type DelayProxy, startDelayProxy } from './delayProxy.ts';
import type { XmppTarget } from './openXmpp.ts';

export interface Proxied {
  target: XmppTarget;
  proxy: DelayProxy;
}

/** A target behind a proxy of its own, on the loopback address given, under its own port so that scanners know what it speaks. */
export async function startProxied(target: XmppTarget, address: string, oneWayMs: number): Promise<Proxied> {
  const { port } = target;
  const route = { listen: { address, port }, target: { address: target.address, port } };
  return { target: { ...target, address }, proxy: await startDelayProxy([route], oneWayMs) };
}
