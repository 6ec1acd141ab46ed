import { type DiscoBody, type Evidence, type Failure, failure, type Observation, type QueryResult } from '@signpost/contracts';
import { createDeadline } from '../deadline.ts';
import { observe, type Seen } from '../observe.ts';
import type { Pacer } from '../observer/createPacer.ts';
import type { HomeLink } from '../observer/HomeLink.ts';
import type { ProbeContext } from '../probeContext.ts';
import { ns } from '../stream/namespaces.ts';
import { askMore } from './askMore.ts';
import { chooseComponents } from './chooseComponents.ts';
import { type Asker, createAsker } from './createAsker.ts';
import { readAnswer, readDiscoInfo, readDiscoItems, readUptime, readVersion } from './readDisco.ts';

export interface DiscoMeans {
  observer: string;
  /** `null` while the observer was not started. */
  link: HomeLink | null;
  pace: Pacer;
}

const wholeMs = 180_000;

/**
 * What a server tells a stranger over federation: ping, disco#info, disco#items, its components, version, uptime. A server
 * that does not talk to our home server leaves everything unknown (`not-federating`), never absent.
 */
export function probeDisco(context: ProbeContext, domain: string, means: DiscoMeans): Promise<Observation> {
  return observe(context, { domain }, async () => {
    const { link, observer } = means;
    if (!link) return nothingSeen(observer, failure('not-configured', 'our observer was not started'));
    if (!link.online) return nothingSeen(observer, failure('our-fault', 'our observer is not connected'));
    const deadline = createDeadline(context.net.clock, wholeMs, context.signal);
    const asker = createAsker({ link, pace: means.pace, domain, signal: deadline.signal });
    const seen = await look({ ...context, signal: deadline.signal }, asker, domain, observer);
    deadline.clear();
    return seen;
  });
}

async function look(context: ProbeContext, asker: Asker, domain: string, observer: string): Promise<Seen> {
  const silence = await asker.ping(domain);
  if (silence) return nothingSeen(observer, silence);
  const info = readAnswer(await asker.query('disco#info', domain, ns.discoInfo), ns.discoInfo, readDiscoInfo);
  const items = readAnswer(await asker.query('disco#items', domain, ns.discoItems), ns.discoItems, readDiscoItems);
  const components = await askComponents(asker, domain, items);
  const version = readAnswer(await asker.query('version', domain, ns.version), ns.version, readVersion);
  const uptimeSeconds = readAnswer(await asker.query('uptime', domain, ns.lastActivity), ns.lastActivity, readUptime);
  const extras = await askMore(context, asker, { domain, info, components });
  const body: DiscoBody = {
    ...{ kind: 'disco', observer, info, items, components, version, uptimeSeconds },
    roundTripMs: asker.fastestMs(),
    extras,
  };
  return { body, failure: info.status === 'failed' ? info.failure : undefined, evidence: asker.evidence };
}

async function askComponents(asker: Asker, domain: string, items: DiscoBody['items']): Promise<DiscoBody['components']> {
  const components: DiscoBody['components'] = [];
  for (const { jid, name } of chooseComponents(domain, items.status === 'answered' ? items.value : [])) {
    const answer = await asker.query(`disco#info ${jid}`, jid, ns.discoInfo);
    components.push({ jid, name, info: readAnswer(answer, ns.discoInfo, readDiscoInfo) });
  }
  return components;
}

function nothingSeen(observer: string, why: Failure): Seen & { body: DiscoBody; evidence: Evidence[] } {
  const none: QueryResult<never> = { status: 'failed', failure: why };
  const answers = { info: none, items: none, version: none, uptimeSeconds: none };
  return { body: { kind: 'disco', observer, ...answers, components: [], roundTripMs: null }, failure: why, evidence: [] };
}
