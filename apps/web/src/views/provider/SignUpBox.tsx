import type { Assessment, Fact } from '@signpost/contracts';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { Arm } from '../../components/Arm.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { signUpId } from '../../words/signUpId.ts';
import { webLink } from '../../words/webLink.ts';

/** How to get an account, with the button where there is a way. */
export function SignUpBox({ assessment: { domain, signUp } }: { assessment: Assessment }) {
  const words = useWords();
  const { t } = words;
  const way = signUpId(signUp);
  const reason = words.say({ id: `reason.${signUp.reason ?? 'not-tested'}`, params: {} });
  return (
    <section aria-labelledby="sign-up">
      <h2 id="sign-up">{t('provider.sign-up')}</h2>
      <p>{t(`sign-up.long.${way}`, { reason })}</p>
      {way === 'in-app' || way === 'in-app-or-invitation' ? <InApp domain={domain} /> : null}
      {way === 'web' ? <OnTheWeb url={signUp.webUrl} /> : null}
      <ul className="facts">
        <SignUpFact fact={signUp.captcha} id="sign-up.captcha" />
        <SignUpFact fact={signUp.emailAsked} id="sign-up.email" />
      </ul>
    </section>
  );
}

function InApp({ domain }: { domain: string }) {
  const { t } = useWords();
  return (
    <>
      <p>
        <Arm href={`xmpp:${domain}?register`}>{t('sign-up.button')}</Arm>{' '}
        <span className="quiet beside-arm">{t('sign-up.button.opens-app')}</span>
      </p>
      <p className="quiet">
        <Filled id="sign-up.in-app.how" blanks={{ domain: <Remote code>{domain}</Remote> }} />
      </p>
    </>
  );
}

function OnTheWeb({ url }: { url: string | null }) {
  const { t } = useWords();
  const link = webLink(url);
  if (link === null) return null;
  return (
    <p>
      <Arm href={link.href} external>
        {t('sign-up.button')}
      </Arm>{' '}
      <span className="quiet beside-arm">
        <Filled id="sign-up.button.leads-to" blanks={{ host: <Remote code>{link.host}</Remote> }} />
      </span>
    </p>
  );
}

function SignUpFact({ fact, id }: { fact: Fact; id: 'sign-up.captcha' | 'sign-up.email' }) {
  const { t } = useWords();
  return (
    <li>
      <AnswerMark answer={fact.answer} /> <span>{t(id)}</span> <span className="quiet">{t(`answer.${fact.answer}`)}</span>
    </li>
  );
}
