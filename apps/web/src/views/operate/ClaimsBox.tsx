import type { OperatorPage } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

/** The proofs that stand, how to end them, and the book of what was done. */
export function ClaimsBox({ page, csrf }: ControlProps) {
  const { t } = useWords();
  const { domain, claims, audit } = page;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{t('operate.claims')}</h2>
      <ul className="claims">
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
      <ActionForm domain={domain} csrf={csrf} action="rotate">
        <button type="submit">{t('operate.claims.rotate')}</button>
        <p className="quiet">{t('operate.claims.rotate.more')}</p>
      </ActionForm>
      <ActionForm domain={domain} csrf={csrf} action="leave">
        <button type="submit">{t('operate.claims.leave')}</button>
      </ActionForm>
      <h3>{t('operate.audit')}</h3>
      {audit.length === 0 ? <p className="quiet">{t('operate.audit.none')}</p> : <Book audit={audit} />}
    </section>
  );
}

function ClaimLine({ claim }: { claim: OperatorPage['claims'][number] }) {
  const { t } = useWords();
  const { via, provedAt, nextCheckAt, failures, own } = claim;
  return (
    <li>
      <Filled id="operate.claims.line" blanks={{ when: <Ago at={provedAt} />, next: <Ago at={nextCheckAt} /> }} />{' '}
      {t(`operate.claims.via.${via}`)}
      {own ? ` (${t('operate.claims.own')})` : ''}
      {failures > 0 ? ` · ${t('operate.claims.failures', { count: failures })}` : ''}
    </li>
  );
}

function Book({ audit }: Pick<OperatorPage, 'audit'>) {
  return (
    <ol className="book">
      {audit.map(({ id, at, action, by, detail }) => (
        <li key={id}>
          <Ago at={at} /> · {action}
          {detail === '' ? null : (
            <>
              : <Remote>{detail}</Remote>
            </>
          )}{' '}
          <span className="quiet">({by === 'signpost' || by === 'visitor' ? by : by.slice(-6)})</span>
        </li>
      ))}
    </ol>
  );
}
