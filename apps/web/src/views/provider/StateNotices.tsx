import type { Assessment, Message, ProviderDetail } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** What must be known before the facts are read. */
export function StateNotices({ provider }: { provider: ProviderDetail }) {
  const { t } = useWords();
  const { listing, assessment, stale, observedAt, c2s, s2s, untested } = provider;
  if (listing === 'opted-out') return <Notice title={t('provider.opted-out')}>{t('provider.opted-out.more')}</Notice>;
  return (
    <>
      {listing === 'unlisted' ? <Notice title={t('provider.unlisted')}>{t('provider.unlisted.more')}</Notice> : null}
      {untested ? (
        <Notice title={t('provider.untested')}>
          {t(`provider.untested.${untested}`)} {t('provider.untested.more')}
        </Notice>
      ) : null}
      {assessment === null ? <Notice title={t('provider.pending')}>{t('provider.pending.more')}</Notice> : null}
      {assessment !== null && stale && observedAt !== null ? (
        <Notice tone="warn" title={t('provider.stale')}>
          <Filled id="provider.stale.more" blanks={{ when: <Ago at={observedAt} /> }} />
        </Notice>
      ) : null}
      {assessment !== null && c2s.reachability === 'down' && s2s.reachability === 'down' ? (
        <Notice tone="warn" title={t('provider.down')}>
          <p>{t('provider.down.more')}</p>
          {whyDown(assessment).map((seen) => (
            <p key={seen.id}>
              <Said message={seen} />
            </p>
          ))}
        </Notice>
      ) : null}
    </>
  );
}

/** What was seen in place of an answer, each thing once. */
function whyDown({ findings }: Assessment): Message[] {
  const seen = findings
    .filter(({ check, outcome }) => check === 'reachable' && (outcome === 'fail' || outcome === 'warn'))
    .map((finding) => finding.seen);
  return [...new Map(seen.map((message) => [message.id, message])).values()];
}
