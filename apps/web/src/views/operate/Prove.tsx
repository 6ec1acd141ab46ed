import { claimFileUrl, claimPrefix, claimRecordName } from '@signpost/contracts';
import { DomainName } from '../../components/DomainName.tsx';
import { Filled } from '../../components/Filled.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';

interface Props {
  domain: string;
  pending: { csrf: string; token: string; observer: string | null } | null;
}

/** The line to publish, the three places for it, and the button that has us look. */
export function Prove({ domain, pending }: Props) {
  const { t } = useWords();
  return (
    <>
      <p className="lead">
        <Filled id="operate.intro" blanks={{ domain: <DomainName>{domain}</DomainName> }} />
      </p>
      {pending === null ? null : <Places domain={domain} {...pending} />}
      <ActionForm domain={domain} csrf="" action="claim">
        <button type="submit">{t(pending === null ? 'operate.begin' : 'operate.anew')}</button>
      </ActionForm>
    </>
  );
}

function Places({ domain, csrf, token, observer }: { domain: string } & NonNullable<Props['pending']>) {
  const { t } = useWords();
  const value = <code>{claimPrefix + token}</code>;
  return (
    <section aria-labelledby="prove">
      <h2 id="prove">{t('operate.prove')}</h2>
      <pre className="proof">{claimPrefix + token}</pre>
      <dl className="places">
        <dt>{t('operate.prove.dns')}</dt>
        <dd>
          <Filled id="operate.prove.dns.more" blanks={{ name: <code>{claimRecordName(domain)}</code>, value }} />
        </dd>
        <dt>{t('operate.prove.file')}</dt>
        <dd>
          <Filled id="operate.prove.file.more" blanks={{ url: <code>{claimFileUrl(domain)}</code> }} />
        </dd>
        {observer === null ? null : (
          <>
            <dt>{t('operate.prove.message')}</dt>
            <dd>
              <Filled
                id="operate.prove.message.more"
                blanks={{ value: <code>{`${claimPrefix}${token} ${domain}`}</code>, address: <code>{observer}</code> }}
              />
            </dd>
          </>
        )}
      </dl>
      <ActionForm domain={domain} csrf={csrf} action="check">
        <button type="submit">{t('operate.check')}</button>
      </ActionForm>
      <p className="quiet">{t('operate.prove.keep')}</p>
      <p className="quiet">{t('operate.prove.own')}</p>
    </section>
  );
}
