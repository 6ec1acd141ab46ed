import { devices } from '@signpost/contracts';
import { type Client, clientFacts, clientsFor, oldNames } from '../../apps/clients.ts';
import type { AppsQuery } from '../../apps/readAppsQuery.ts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { dateFormat } from '../../words/formats.ts';
import { ClientLinks } from './ClientLinks.tsx';
import { OldNameItem } from './OldNameItem.tsx';
import { PairForm } from './PairForm.tsx';
import { PairResult } from './PairResult.tsx';

/** Maintained apps by platform, and what became of names from older articles. */
export function AppsView(query: AppsQuery) {
  const { t } = useWords();
  return (
    <div className="reading-page">
      <PageHead title={t('apps.title')} description={t('apps.intro')} />
      <h1>{t('apps.title')}</h1>
      <p className="lead">{t('apps.intro')}</p>
      <Pair {...query} />
      {devices.map((device) => (
        <section key={device} aria-labelledby={device}>
          <h2 id={device}>{t(`apps.platform.${device}`)}</h2>
          <ul className="check-list">
            {clientsFor(device).map((client) => (
              <ClientItem key={client.name} client={client} />
            ))}
          </ul>
        </section>
      ))}
      <OldNames />
    </div>
  );
}

function ClientItem({ client }: { client: Client }) {
  const words = useWords();
  const { t } = words;
  const date = dateFormat(words.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(client.asOf));
  return (
    <li>
      <h3>{client.name}</h3>
      <ul className="client-facts">
        {clientFacts.map((fact) => (
          <li key={fact}>
            <AnswerMark answer={client[fact]} /> {t(`apps.${fact}`)}:{' '}
            {client[fact] === 'unknown' ? t('apps.unknown') : t(`answer.${client[fact]}`)}
          </li>
        ))}
      </ul>
      <ClientLinks client={client} />
      <p className="quiet">
        <Filled id="apps.as-of" blanks={{ source: <SourceLink client={client} />, date }} />
      </p>
    </li>
  );
}

const SourceLink = ({ client: { name, source } }: { client: Client }) => (
  <Link href={source} rel="noreferrer" aria-label={`${name}: ${new URL(source).host}`}>
    {new URL(source).host}
  </Link>
);

function Pair(query: AppsQuery) {
  const { mine, theirs, old } = query;
  const { t } = useWords();
  return (
    <section aria-labelledby="pair">
      <h2 id="pair">{t('pair.heading')}</h2>
      <p>{t('pair.intro')}</p>
      <PairForm {...query} />
      {old.map((one) => (
        <OldNameItem key={one.id} old={one} />
      ))}
      {mine && theirs ? <PairResult mine={mine} theirs={theirs} /> : null}
    </section>
  );
}

function OldNames() {
  const { t } = useWords();
  return (
    <section aria-labelledby="old">
      <h2 id="old">{t('apps.old')}</h2>
      <ul className="check-list">
        {oldNames.map((old) => (
          <li key={old.id} id={old.id}>
            <OldNameItem old={old} />
          </li>
        ))}
      </ul>
    </section>
  );
}
