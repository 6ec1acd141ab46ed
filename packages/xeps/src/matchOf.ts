import type { DiscoInfo } from '@signpost/contracts';
import type { Detector } from './detector.ts';
import type { Evidence, Seen } from './evidence.ts';
import { factLooks } from './facts.ts';

/** The id of the observation in which a detector finds its feature, or `null`. */
export function matchOf(detector: Detector, evidence: Evidence): string | null {
  if (detector.only && !(evidence.software && detector.only.includes(evidence.software))) return null;
  if ('fact' in detector) return factLooks[detector.fact](evidence);
  if (detector.at === 'DD') return evidence.info && shows(detector, evidence.info) ? (evidence.disco?.id ?? null) : null;
  if (detector.at === 'DI')
    return evidence.components.some(({ info }) => shows(detector, info)) ? (evidence.disco?.id ?? null) : null;
  return streamMatch(detector, evidence);
}

function shows(detector: Detector, info: DiscoInfo): boolean {
  if ('feature' in detector) return info.features.includes(detector.feature);
  if ('form' in detector) return info.forms.some(({ formType }) => formType === detector.form);
  if ('identity' in detector) return info.identities.some(({ category, type }) => `${category}/${type}` === detector.identity);
  return false;
}

function streamMatch(detector: Detector, { clientStreams, serverStreams }: Evidence): string | null {
  const streams: Seen<Evidence['clientStreams'][number]['body']>[] = detector.at === 'S1' ? serverStreams : clientStreams;
  const hit = streams.find(({ body }) => {
    const after = body.after;
    if (!after) return false;
    if ('element' in detector) return after.all.includes(detector.element);
    if ('inline' in detector) return after.sasl2?.inline.includes(detector.inline) ?? false;
    if ('bindInline' in detector) return after.sasl2?.bindInline.includes(detector.bindInline) ?? false;
    if ('mechanism' in detector) return [...after.mechanisms, ...(after.sasl2?.mechanisms ?? [])].includes(detector.mechanism);
    return false;
  });
  return hit?.id ?? null;
}
