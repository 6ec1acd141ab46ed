import { LocalForm } from '../../../components/LocalForm.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import type { ProviderFilePage } from '../../../operators/providerFile/answerForm.ts';
import { useWords } from '../../../page/PageContext.tsx';
import { FactFields } from './FactFields.tsx';
import { FileResult } from './FileResult.tsx';
import { KnownNotice } from './KnownNotice.tsx';
import { PolicyFields } from './PolicyFields.tsx';

const address = (domain: string): string => `https://${domain || 'example.org'}/.well-known/xmpp-provider-v2.json`;

/** A form that makes a provider file, and another that checks one. */
export function ProviderFileView(page: ProviderFilePage) {
  const { t } = useWords();
  const { domain, problem, known, pasted, result } = page;
  return (
    <div className="reading-page provider-file">
      <PageHead title={t('provider-file.title')} description={t('provider-file.lead')} canonical="/operators/provider-file" />
      <h1>{t('provider-file.title')}</h1>
      <p className="lead">{t('provider-file.lead')}</p>
      <p>{t('provider-file.where', { address: address(problem ? '' : domain) })}</p>
      {problem === 'too-large' ? <Notice tone="warn" title={t('provider-file.too-large')} /> : null}
      {result ? <FileResult result={result} /> : null}
      <LocalForm className="badge-form" action="/operators/provider-file" method="get">
        <label className="field" htmlFor="file-domain">
          <span>{t('provider-file.domain')}</span>
        </label>
        <input
          id="file-domain"
          name="domain"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={300}
          dir="auto"
          defaultValue={domain}
          {...(problem === 'bad-domain' ? { 'aria-invalid': true, 'aria-describedby': 'domain-problem' } : {})}
        />
        {problem === 'bad-domain' ? (
          <p id="domain-problem" className="form-problem">
            {t('provider-file.bad-domain')}
          </p>
        ) : null}
        <button type="submit">{t('provider-file.fill')}</button>
      </LocalForm>
      {known ? <KnownNotice known={known} /> : null}
      <CheckForm domain={domain} pasted={pasted} open={result !== null && pasted !== ''} />
      <LocalForm className="fact-form" action="/operators/provider-file" method="post">
        <input type="hidden" name="domain" value={domain} />
        <h2>{t('provider-file.form')}</h2>
        <p>{t('provider-file.form.lead')}</p>
        <FactFields texts={page.texts} />
        <PolicyFields policy={page.policy} />
        <button type="submit" name="do" value="make">
          {t('provider-file.make')}
        </button>
      </LocalForm>
    </div>
  );
}

function CheckForm({ domain, pasted, open }: { domain: string; pasted: string; open: boolean }) {
  const { t } = useWords();
  return (
    <details className="details" open={open}>
      <summary>{t('provider-file.have-one')}</summary>
      <LocalForm className="fact-form" action="/operators/provider-file" method="post">
        <input type="hidden" name="domain" value={domain} />
        <label htmlFor="pasted">{t('provider-file.paste')}</label>
        <textarea id="pasted" name="file" rows={12} spellCheck={false} dir="ltr" defaultValue={pasted} />
        <button type="submit" name="do" value="check">
          {t('provider-file.check')}
        </button>
      </LocalForm>
    </details>
  );
}
