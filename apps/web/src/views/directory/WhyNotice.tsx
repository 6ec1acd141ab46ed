import type { ProviderQuery } from '@signpost/contracts';
import { DomainName } from '../../components/DomainName.tsx';
import { fillTemplate } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { WhyNot } from '../../directory/answerWhy.ts';
import { directoryHref } from '../../directory/directoryHref.ts';
import { activeFilters } from '../../directory/filterNames.ts';
import { useWords } from '../../page/PageContext.tsx';

const heading = { listed: 'why.here', unknown: 'why.nobody', unlisted: 'why.unlisted', 'opted-out': 'why.opted-out' } as const;

/** Which filter took a provider off the list, each with the link that takes the filter off. */
export function WhyNotice({ why, query }: { why: WhyNot; query: ProviderQuery }) {
  const { t, template } = useWords();
  const blanks = { domain: <DomainName>{why.domain}</DomainName> };
  if (why.kind === 'dropped') return <Dropped why={why} query={query} />;
  const id = heading[why.kind === 'hidden' ? why.listing : why.kind];
  const more = why.kind === 'listed' ? t('why.here.more') : why.kind === 'unknown' ? t('why.nobody.more') : null;
  return (
    <Notice title={fillTemplate(template(id), blanks)}>
      {more === null ? null : <p>{more}</p>}
      {why.kind === 'unknown' ? null : <PageLink domain={why.domain} />}
    </Notice>
  );
}

function Dropped({ why, query }: { why: Extract<WhyNot, { kind: 'dropped' }>; query: ProviderQuery }) {
  const words = useWords();
  const guilty = activeFilters(query, words).filter(({ name }) => (why.filters as string[]).includes(name));
  const form = why.filters.length === 1 ? 'why.dropped.one' : 'why.dropped.other';
  const blanks = { domain: <DomainName>{why.domain}</DomainName>, count: String(why.filters.length) };
  return (
    <Notice title={fillTemplate(words.template(form), blanks)}>
      <ul>
        {guilty.map(({ key, text, off }) => (
          <li key={key}>
            <bdi>{text}</bdi> – <Link href={directoryHref(query, off, why.domain)}>{words.t('why.take-off')}</Link>
          </li>
        ))}
      </ul>
      <p>{words.t('why.unknown-too')}</p>
      <PageLink domain={why.domain} />
    </Notice>
  );
}

function PageLink({ domain }: { domain: string }) {
  const { t } = useWords();
  return (
    <p>
      <Link href={`/providers/${encodeURIComponent(domain)}`}>{t('why.page')}</Link>
    </p>
  );
}
