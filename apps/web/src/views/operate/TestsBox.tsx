import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { testHref } from '../tests/testHref.ts';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';
import { FindingSelect } from './FindingSelect.tsx';

export function TestsBox({ page, csrf, checks }: ControlProps) {
  const { t } = useWords();
  const { domain, latestTest, findings } = page;
  return (
    <section aria-labelledby="again">
      <h2 id="again">{t('operate.tests')}</h2>
      {latestTest === null ? null : (
        <p>
          <Link href={testHref(latestTest)}>{t('operate.tests.latest')}</Link>
        </p>
      )}
      <ActionForm domain={domain} csrf={csrf} action="test">
        <button type="submit">{t('operate.tests.all')}</button>
        <p className="quiet">{t('operate.tests.all.more')}</p>
      </ActionForm>
      {findings.length === 0 ? null : (
        <ActionForm domain={domain} csrf={csrf} action="look-again">
          <h3>{t('operate.tests.single')}</h3>
          <FindingSelect page={page} checks={checks} />
          <button type="submit">{t('operate.tests.look')}</button>
          <p className="quiet">{t('operate.tests.single.more')}</p>
        </ActionForm>
      )}
    </section>
  );
}
