import { devices } from '@signpost/contracts';
import { type Client, clientsFor, oldNames } from '../../apps/clients.ts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { ClientLinks } from './ClientLinks.tsx';

/** Maintained apps by platform, and what became of names from older articles. */
export function AppsView() {
  const { t } = useWords();
  return (
    <div className="reading-page">
      <PageHead title={t('apps.title')} description={t('apps.intro')} />
      <h1>{t('apps.title')}</h1>
      <p className="lead">{t('apps.intro')}</p>
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
  const date = new Intl.DateTimeFormat(words.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(client.asOf),
  );
  return (
    <li>
      <h3>{client.name}</h3>
      <ul className="client-facts">
        {(['omemo', 'calls', 'groups'] as const).map((fact) => (
          <li key={fact}>
            <AnswerMark answer={client[fact]} /> {t(`apps.${fact}`)}:{' '}
            {client[fact] === 'unknown' ? t('apps.unknown') : t(`answer.${client[fact]}`)}
          </li>
        ))}
      </ul>
      <ClientLinks client={client} />
      <p className="quiet">{t('apps.as-of', { source: new URL(client.site).host, date })}</p>
    </li>
  );
}

function OldNames() {
  const { t } = useWords();
  return (
    <section aria-labelledby="old">
      <h2 id="old">{t('apps.old')}</h2>
      <ul className="check-list">
        {oldNames.map(({ id, name, source }) => (
          <li key={id} id={id}>
            <h3>{name}</h3>
            <p>
              {t(`apps.old.${id}`)}{' '}
              {source === null ? null : (
                <Link href={source} rel="noreferrer" aria-label={`${name}: ${t('apps.old.source')}`}>
                  {t('apps.old.source')}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
