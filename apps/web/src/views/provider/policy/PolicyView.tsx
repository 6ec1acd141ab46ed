import type { PolicyVersionDetail, PolicyVersionInfo, ProviderPolicy } from '@signpost/contracts';
import { Filled } from '../../../components/Filled.tsx';
import { Link } from '../../../components/Link.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Remote } from '../../../components/Remote.tsx';
import { useWords } from '../../../page/PageContext.tsx';
import { PolicyDiffView } from './PolicyDiffView.tsx';
import { ReadPolicy } from './PolicySection.tsx';
import { PolicySource } from './PolicySource.tsx';

export interface PolicyProps {
  policy: ProviderPolicy;
  versions: PolicyVersionInfo[];
  /** The version to show; `null` where there is none at all. */
  shown: PolicyVersionDetail | null;
}

/** A provider's policy as read, with every version and what changed. */
export function PolicyView({ policy, versions, shown }: PolicyProps) {
  const { t } = useWords();
  const { domain, state } = policy;
  return (
    <article className="provider">
      <PageHead title={t('keeping.page.title', { domain })} description={t('keeping.page.description', { domain })} />
      <p className="back">
        <Link href={`/providers/${encodeURIComponent(domain)}#keeping`}>
          <Filled id="keeping.page.back" blanks={{ domain: <Remote>{domain}</Remote> }} />
        </Link>
      </p>
      <h1>
        <Filled id="keeping.page.title" blanks={{ domain: <Remote>{domain}</Remote> }} />
      </h1>
      {state === 'read' ? <ReadPolicy policy={policy} /> : <p>{t(`keeping.${state}`)}</p>}
      <section aria-labelledby="versions">
        <h2 id="versions">{t('keeping.versions')}</h2>
        {versions.length === 0 ? <p>{t('keeping.versions.none')}</p> : null}
        <ol className="policy-versions">
          {versions.map((version) => (
            <VersionItem key={version.id} domain={domain} version={version} shown={version.id === shown?.id} />
          ))}
        </ol>
      </section>
      {shown === null ? null : <Shown version={shown} />}
    </article>
  );
}

function VersionItem({ domain, version, shown }: { domain: string; version: PolicyVersionInfo; shown: boolean }) {
  const { t } = useWords();
  return (
    <li>
      {version.title === null ? null : (
        <p lang={version.language}>
          <Remote>{version.title}</Remote>
        </p>
      )}
      <PolicySource version={version} />
      <p>
        {version.endedAt === null ? <strong>{t('keeping.version.now')}</strong> : null}
        {version.endedAt === null ? t('site.list-separator') : null}
        {shown ? (
          t('keeping.version.shown')
        ) : (
          <Link href={`/providers/${encodeURIComponent(domain)}/policy?version=${version.id}#changed`}>
            {t('keeping.version.show')}
          </Link>
        )}
      </p>
    </li>
  );
}

function Shown({ version }: { version: PolicyVersionDetail }) {
  const { t } = useWords();
  return (
    <>
      <section aria-labelledby="changed">
        <h2 id="changed">{t('keeping.changed')}</h2>
        {version.diff === null ? (
          <p>{t('keeping.changed.first')}</p>
        ) : (
          <PolicyDiffView diff={version.diff} language={version.language} />
        )}
      </section>
      <section aria-labelledby="text">
        <h2 id="text">{t('keeping.text')}</h2>
        <PolicySource version={version} />
        <pre className="policy-text" lang={version.language} dir="auto">
          {version.text}
        </pre>
      </section>
    </>
  );
}
