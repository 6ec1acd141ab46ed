import type { Door, DoorsBody, Evidence, Observation } from '@signpost/contracts';
import { createDeadline } from './deadline.ts';
import { openBoshDoor } from './doors/openBoshDoor.ts';
import { openWebSocketDoor } from './doors/openWebSocketDoor.ts';
import { readStreamFeatures } from './features/readStreamFeatures.ts';
import { evidenceOf, observe } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import { serializeXml } from './xml/serializeXml.ts';

/** What host-meta names (XEP-0156). */
export interface DoorUrls {
  websocketUrls: readonly string[];
  boshUrls: readonly string[];
}

const mostOfEach = 2;
const doorMs = 45_000;

/** Opens the doors for web clients, two of each kind at most, one after the other. Never throws on remote input. */
export function probeDoors(context: ProbeContext, domain: string, urls: DoorUrls): Promise<Observation> {
  return observe(context, { domain }, async () => {
    const asked = [
      ...urls.websocketUrls.slice(0, mostOfEach).map((url) => ({ way: 'websocket' as const, url })),
      ...urls.boshUrls.slice(0, mostOfEach).map((url) => ({ way: 'bosh' as const, url })),
    ];
    const doors: Door[] = [];
    const evidence: Evidence[] = [];
    for (const { way, url } of asked) doors.push(await openDoor(context, domain, way, url, evidence));
    const body: DoorsBody = { kind: 'doors', doors };
    return { body, failure: doors.every(({ opened }) => !opened) ? doors[0]?.failure : undefined, evidence };
  });
}

async function openDoor(
  context: ProbeContext,
  domain: string,
  way: Door['way'],
  url: string,
  evidence: Evidence[],
): Promise<Door> {
  const { clock } = context.net;
  const startedAt = performance.now();
  const deadline = createDeadline(clock, doorMs, context.signal);
  const open = way === 'websocket' ? openWebSocketDoor : openBoshDoor;
  const seen = await open(context, domain, url, deadline.signal);
  deadline.clear();
  const durationMs = Math.round(performance.now() - startedAt);
  if (!seen.ok) return { way, url, opened: false, features: null, failure: seen.failure, durationMs };
  evidence.push(evidenceOf(`features by ${way}`, 'application/xml', serializeXml(seen.value)));
  return { way, url, opened: true, features: readStreamFeatures(seen.value), durationMs };
}
