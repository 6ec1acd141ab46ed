import type { Device } from '@signpost/contracts';
import { clientsFor } from '../../apps/clients.ts';
import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { ClientLinks } from '../apps/ClientLinks.tsx';

const rest = ['account', 'password', 'lock', 'device', 'share', 'room'] as const;

/** What to do next, from the app to the first room. */
export function NextSteps({ device }: { device: Device | undefined }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('start.steps')}</h2>
      <ol className="steps">
        <li>
          {t('start.step.app')}
          {device === undefined ? null : (
            <ul>
              {clientsFor(device).map((client) => (
                <li key={client.name}>
                  <b>{client.name}</b> <ClientLinks client={client} />
                </li>
              ))}
            </ul>
          )}
          <p>
            <Link href="/apps">{t('start.step.app.all')}</Link>
          </p>
        </li>
        {rest.map((step) => (
          <li key={step}>
            {t(`start.step.${step}`)} {step === 'room' ? <Link href="/rooms">{t('site.nav.rooms')}</Link> : null}
            {step === 'share' ? <Link href="/start/card">{t('card.title')}</Link> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
