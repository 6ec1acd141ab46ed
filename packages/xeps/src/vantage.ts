import type { DiscoInfo, UnknownReason, VantageCode } from '@signpost/contracts';
import { discoReason, type Evidence, reasonOf, type Seen } from './evidence.ts';

/** Whether we looked from a vantage and saw all that is to be seen there: the condition of every `no`. */
export function isSeenFrom(code: VantageCode, evidence: Evidence): boolean {
  switch (code) {
    case 'DNS':
      return (
        evidence.dns !== null &&
        evidence.dns.failure === null &&
        evidence.dns.body.services.every(({ status }) => status !== 'failed')
      );
    case 'WEB':
      return isAnswered(evidence.web?.body.resources.filter(({ name }) => name.startsWith('host-meta')) ?? []);
    case 'C1':
      return evidence.clientStreams.some(({ body }) => body.after !== null);
    case 'S1':
      return evidence.serverStreams.some(({ body }) => body.after !== null);
    case 'DD':
      return evidence.info !== null && isWhole(evidence.info);
    case 'DI':
      return evidence.componentsComplete && evidence.components.every(({ info }) => isWhole(info));
    default:
      return false;
  }
}

/** Probes keep no more than so much of an answer: what is beyond may be what we look for. */
const isWhole = ({ features, forms }: DiscoInfo): boolean => features.length < 500 && forms.length < 20;

/** The web server said clearly of each file that it has it or has it not. */
const isAnswered = (files: readonly { status: number | null }[]): boolean =>
  files.length > 0 && files.every(({ status }) => status === 200 || status === 404 || status === 410);

const accountVantages: ReadonlySet<VantageCode> = new Set(['A1', 'AB', 'AP']);

/** Why a vantage has not been seen. */
export function reasonFor(code: VantageCode, evidence: Evidence): UnknownReason {
  if (accountVantages.has(code)) return 'needs-account';
  if (code === 'DD' || code === 'DI' || code === 'IQ') return evidence.info ? 'not-found' : discoReason(evidence);
  if (code === 'C1' || code === 'C0') return streamReason(evidence.clientStreams);
  if (code === 'S1' || code === 'S0') return streamReason(evidence.serverStreams);
  if (code === 'WEB') return evidence.web ? 'not-found' : 'not-tested';
  return 'not-tested';
}

const streamReason = ([first]: Seen<unknown>[]): UnknownReason => (first?.failure ? reasonOf(first.failure) : 'not-tested');
