import type { ProvidersListEntry } from '@signpost/contracts';
import type { PublishedProvider } from '@signpost/db';
import { categoryOf } from './categoryOf.ts';
import { declaredFields, declaredSignUpPage } from './declaredFields.ts';
import { measuredFields } from './measuredFields.ts';
import { numberFields, type PolicyDays } from './numberFields.ts';
import type { Source, Sourced } from './sourced.ts';
import { supportOf } from './supportOf.ts';

export interface EntryContext {
  siteOrigin: string;
  now: Date;
  policy: PolicyDays | null;
}

/** A listed provider in the format of XMPP Providers (API v2). What is borrowed names us as its source. */
export function providersListEntry(provider: PublishedProvider, context: EntryContext): ProvidersListEntry {
  const { row, changedAt } = provider;
  const report = `${context.siteOrigin}/providers/${encodeURIComponent(row.domain)}`;
  /** What is older than its shelf life rates nothing. */
  const assessment = row.stale ? null : provider.assessment;
  const fields = fieldsOf(provider, assessment, context.policy);
  const facts = {
    jid: row.domain,
    latestChange: changedAt?.toISOString().slice(0, 10) ?? '',
    ...valuesOf(fields),
    ...supportOf(assessment),
  };
  return {
    ...facts,
    category: categoryOf(facts, context.now),
    signpost: { report, observedAt: row.observedAt, ...originsOf(fields, report) },
  };
}

function fieldsOf(
  { row, providerFile }: PublishedProvider,
  assessment: PublishedProvider['assessment'],
  policy: PolicyDays | null,
) {
  const seenPage = webPage(assessment?.signUp.webUrl);
  const registrationWebPage: Sourced<Record<string, string>> = seenPage
    ? { value: { en: seenPage }, source: 'measured' }
    : declaredSignUpPage(row);
  return {
    ...declaredFields(row, providerFile),
    ...measuredFields(assessment),
    registrationWebPage,
    ...numberFields(assessment, providerFile, policy),
  };
}

type Fields = ReturnType<typeof fieldsOf>;
type Values = { [Name in keyof Fields]: Fields[Name]['value'] };

const valuesOf = (fields: Fields): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])) as Values;

function originsOf(fields: Fields, report: string): Pick<ProvidersListEntry['signpost'], 'sources' | 'unknown'> {
  const origins = Object.entries(fields).map(([name, { source }]) => [name, source as Source | null] as const);
  return {
    sources: Object.fromEntries(origins.flatMap(([name, source]) => (source ? [[name, sourceText(source, report)]] : []))),
    unknown: origins.flatMap(([name, source]) => (source === null ? [name] : [])).sort(),
  };
}

function sourceText(source: Source, report: string): string {
  if (source === 'measured') return `Signpost, measured: ${report}`;
  if (source === 'policy') return `Signpost, read in the provider's policy: ${report}`;
  if (source === 'data-policy') return `the server's data policy (XEP-0504), seen by Signpost: ${report}`;
  return source === 'list' ? 'declared on a list of providers' : 'the provider file';
}

/** What a server names as its page is only believed to be one where a browser would open it as one. */
const webPage = (url: string | null | undefined): string | null => (url && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null);
