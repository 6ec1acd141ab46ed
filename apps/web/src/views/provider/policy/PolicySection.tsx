import { type PolicyFactId, type ProviderPolicy, type Transparency, transparencies } from '@signpost/contracts';
import { Ago } from '../../../components/Ago.tsx';
import { Filled } from '../../../components/Filled.tsx';
import { Link } from '../../../components/Link.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useWords } from '../../../page/PageContext.tsx';
import type { Words } from '../../../words/createWords.ts';
import { factName } from './factWords.ts';
import { PolicyFacts } from './PolicyFacts.tsx';
import { PolicySource } from './PolicySource.tsx';
import { PolicySteps } from './PolicySteps.tsx';
import { RetentionTable } from './RetentionTable.tsx';

/** What the provider says that it keeps, each fact with its sentence; and plainly where it says nothing. */
export function PolicySection({ domain, policy }: { domain: string; policy: ProviderPolicy }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">{t('keeping.heading')}</h2>
      <Known policy={policy} />
      {policy.state === 'not-looked' ? null : (
        <p>
          {policy.documents.length + policy.earlierVersions > 0 ? (
            <>
              <Link href={`/providers/${encodeURIComponent(domain)}/policy`}>{t('keeping.whole')}</Link>
              {t('site.list-separator')}
            </>
          ) : null}
          <Link href={`/api/v1/providers/${encodeURIComponent(domain)}/policy`}>{t('keeping.json')}</Link>
        </p>
      )}
    </section>
  );
}

function Known({ policy }: { policy: ProviderPolicy }) {
  const { t } = useWords();
  const { state, retention, steps } = policy;
  if (state === 'read') return <ReadPolicy policy={policy} />;
  return (
    <>
      <p>{t(`keeping.${state}`)}</p>
      <RetentionTable retention={retention} />
      <PolicySteps steps={steps} />
    </>
  );
}

/** The verdict on how openly it speaks, the facts, and where they are from. */
export function ReadPolicy({ policy }: { policy: ProviderPolicy }) {
  const words = useWords();
  const { t } = words;
  const { transparency, missing, facts, documents, walkedAt, readAt, retention, steps } = policy;
  const missed = walkedAt !== null && readAt !== null && Date.parse(readAt) < Date.parse(walkedAt) - slackMs;
  const readable = documents.some(({ languageSupported }) => languageSupported);
  return (
    <>
      {transparency === null ? null : <p className="kept-openness">{opennessWords(transparency, missing, words)}</p>}
      {missed ? (
        <Notice tone="warn" title={<Filled id="keeping.not-this-time" blanks={{ when: <Ago at={walkedAt} /> }} />} />
      ) : null}
      {readable ? <PolicyFacts facts={facts} /> : null}
      {documents.map((version) => (
        <PolicySource key={version.id} version={version} />
      ))}
      <p className="quiet">
        {t('keeping.by-machine')} {t('keeping.long-is-not-bad')}
      </p>
      <RetentionTable retention={retention} />
      <PolicySteps steps={steps} />
    </>
  );
}

/** A look takes a while: what was read during it was read at it. */
const slackMs = 10 * 60_000;

const opennessWords = (transparency: Transparency, missing: readonly PolicyFactId[], words: Words): string =>
  words.say({
    id: `policy.transparency.${transparencies.find((one) => one === transparency) ?? 'unclear'}`,
    params: { missing: missing.map((fact) => factName(fact, words)).join(words.t('site.list-separator')) },
  });
