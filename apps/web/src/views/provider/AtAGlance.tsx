import type { ProviderDetail } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { signUpId } from '../../words/signUpId.ts';

/** One line under the name: how to join, what runs there, when it was tested. */
export function AtAGlance({ provider: { signUp, software, observedAt } }: { provider: ProviderDetail }) {
  const { t } = useWords();
  return (
    <dl className="glance" aria-label={t('provider.facts')}>
      <div>
        <dt>{t('provider.fact.sign-up')}</dt>
        <dd>{t(`sign-up.${signUpId(signUp)}`)}</dd>
      </div>
      <div>
        <dt>{t('provider.fact.software')}</dt>
        <dd>
          {software.name === null ? (
            t('directory.software.unknown')
          ) : (
            <Remote>{[software.name, software.version].filter(Boolean).join(' ')}</Remote>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('provider.fact.tested')}</dt>
        <dd>{observedAt === null ? t('directory.never-tested') : <Ago at={observedAt} />}</dd>
      </div>
    </dl>
  );
}
