import { assessedDomains, judgedOtherwise, type WantedRules } from '@signpost/db';
import { rulesOf } from './judge-context.ts';
import { mapConcurrent } from './map-concurrent.ts';
import { type ReassessContext, type Reassessment, reassessProvider } from './reassess-provider.ts';

export interface ReassessOptions {
  /** Tells what would change, and changes nothing. */
  dryRun?: boolean;
  /** Providers that are read from the list at a time. */
  batchSize?: number;
  /** Providers that are judged at a time. */
  atOnce?: number;
  onProgress?(report: Readonly<ReassessReport>): void;
  /** Only providers that do not go by the rules yet; all unless said. */
  onlyOthers?: boolean;
}

export interface ReassessReport {
  done: number;
  /** What they rested on is not stored any more, or their words are not ours any more. */
  skipped: number;
  /** Only those of which a letter is another one now. */
  moved: Reassessment[];
}

/** Judges all providers again by the present rubric from what is stored, without a probe. Safe to repeat. */
export async function reassessAll(context: ReassessContext, options: ReassessOptions = {}): Promise<ReassessReport> {
  const { dryRun = false, batchSize = 100, atOnce = 4, onlyOthers = false, onProgress } = options;
  const report: ReassessReport = { done: 0, skipped: 0, moved: [] };
  for (let after = ''; ; ) {
    const domains = onlyOthers
      ? await judgedOtherwise(context.database, wantedBy(context), after, batchSize)
      : await assessedDomains(context.database, after, batchSize);
    const results = await mapConcurrent(domains, atOnce, (domain) => reassessProvider(domain, context, { dryRun }));
    report.done += results.length;
    report.skipped += results.filter((one) => one === null).length;
    report.moved.push(...results.filter((one) => one !== null).filter(hasMoved));
    if (domains.length > 0) onProgress?.(report);
    if (domains.length < batchSize) return report;
    after = domains.at(-1) ?? after;
  }
}

function wantedBy(context: ReassessContext): WantedRules {
  const { rubric, next } = rulesOf(context, context.clock.now());
  return { rubricVersion: rubric.version, comingVersion: next?.version ?? null };
}

/**
 * Has a rubric announced and taken up by itself: judges again what does not go by the rules of now. Costs next to nothing
 * while no rubric begins or is about to.
 */
export const keepRules = (context: ReassessContext): Promise<ReassessReport> =>
  reassessAll(context, { onlyOthers: true, atOnce: 2 });

const hasMoved = ({ from, to }: Reassessment): boolean =>
  from.overall !== to.overall || from.c2s !== to.c2s || from.s2s !== to.s2s;
