import type { Message } from '@signpost/contracts';
import { CopyBox } from '../../../components/CopyBox.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Said } from '../../../components/Said.tsx';
import type { ProviderFilePage } from '../../../operators/providerFile/answerForm.ts';
import { useWords } from '../../../page/PageContext.tsx';

/** What is wrong with the file, the file, and the data policy beside it. */
export function FileResult({ result }: { result: NonNullable<ProviderFilePage['result']> }) {
  const words = useWords();
  const { t } = words;
  const problems = [...result.check.problems, ...(result.policy?.problems ?? [])];
  return (
    <section aria-labelledby="made" className="file-result">
      <h2 id="made">{t('provider-file.made')}</h2>
      {problems.length === 0 ? (
        <Notice title={t('provider-file.good')} />
      ) : (
        <Notice tone="warn" title={words.count('provider-file.problems', problems.length)}>
          <Messages list={problems} />
        </Notice>
      )}
      {result.check.hints.length === 0 ? null : (
        <Notice title={words.count('provider-file.hints', result.check.hints.length)}>
          <Messages list={result.check.hints} />
        </Notice>
      )}
      <CopyBox text={result.file} />
      {result.policy ? (
        <>
          <h2>{t('provider-file.policy.made')}</h2>
          {(['xml', 'prosody', 'ejabberd'] as const).map((kind) => (
            <div key={kind}>
              <h3>{t(`provider-file.policy.${kind}`)}</h3>
              <CopyBox text={result.policy?.[kind] ?? ''} />
            </div>
          ))}
        </>
      ) : null}
    </section>
  );
}

function Messages({ list }: { list: readonly Message[] }) {
  return (
    <ul>
      {list.map((one) => (
        <li key={one.id + JSON.stringify(one.params)}>
          <Said message={one} />
        </li>
      ))}
    </ul>
  );
}
