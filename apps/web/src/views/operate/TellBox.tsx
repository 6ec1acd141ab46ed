import type { SubscriptionInfo } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { CopyBox } from '../../components/CopyBox.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { type Acting, ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

/** Who is told of events: by webhook, by chat, or by nobody but the feed. */
export function TellBox({ page, csrf, webhookSecret }: ControlProps) {
  const { t } = useWords();
  const { domain, subscriptions = [], keepsAccounts } = page;
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">{t('tell.title')}</h2>
      <p>
        {t('tell.more')} <Link href={`/api/v1/providers/${encodeURIComponent(domain)}/events.atom`}>{t('tell.feed')}</Link>
      </p>
      {webhookSecret ? <NewSecret secret={webhookSecret} /> : null}
      <h3>{t('tell.list')}</h3>
      {subscriptions.length === 0 ? <p>{t('tell.none')}</p> : null}
      {subscriptions.map((one) => (
        <Told key={one.id} one={one} domain={domain} csrf={csrf} />
      ))}
      {keepsAccounts ? <Add kind="webhook" domain={domain} csrf={csrf} /> : <p>{t('tell.webhook.off')}</p>}
      <Add kind="xmpp" domain={domain} csrf={csrf} />
    </section>
  );
}

function NewSecret({ secret }: { secret: string }) {
  const { t } = useWords();
  return (
    <Notice title={t('tell.secret')}>
      <CopyBox text={secret} />
      <p>{t('tell.how')}</p>
    </Notice>
  );
}

function Told({ one, domain, csrf }: Acting & { one: SubscriptionInfo }) {
  const { t } = useWords();
  const { failures, lastFailure, lastDeliveredAt, disabledAt } = one;
  const failed = { count: failures, failure: lastFailure ?? '' };
  return (
    <ActionForm domain={domain} csrf={csrf} action="tell-no-more">
      <input type="hidden" name="id" value={one.id} />
      <p>
        <Remote>{one.target}</Remote>
        <br />
        <span className="quiet">
          {lastDeliveredAt ? <Filled id="tell.last" blanks={{ at: <Ago at={lastDeliveredAt} /> }} /> : t('tell.never')}
          {failures === 0 ? null : ` · ${t(disabledAt ? 'tell.disabled' : 'tell.failing', failed)}`}
        </span>
      </p>
      <button type="submit">{t('tell.end')}</button>
    </ActionForm>
  );
}

function Add({ kind, domain, csrf }: Acting & { kind: 'webhook' | 'xmpp' }) {
  const { t } = useWords();
  return (
    <ActionForm domain={domain} csrf={csrf} action="tell">
      <input type="hidden" name="kind" value={kind} />
      <label className="field" htmlFor={`tell-${kind}`}>
        <span>{t(`tell.${kind}`)}</span>
      </label>
      <input
        id={`tell-${kind}`}
        name="target"
        type={kind === 'webhook' ? 'url' : 'email'}
        required
        maxLength={500}
        autoComplete="off"
        aria-describedby={`tell-${kind}-hint`}
      />
      <p id={`tell-${kind}-hint`} className="quiet">
        {t(`tell.${kind}.hint`)}
      </p>
      <button type="submit">{t(`tell.${kind}.add`)}</button>
    </ActionForm>
  );
}
