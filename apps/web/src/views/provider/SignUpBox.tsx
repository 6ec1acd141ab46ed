import { type Assessment, type Letter, rankOf } from '@signpost/contracts';
import { Arm } from '../../components/Arm.tsx';
import { EvidenceLinks } from '../../components/EvidenceLinks.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { signUpId } from '../../words/signUpId.ts';
import { webLink } from '../../words/webLink.ts';

/** How to get an account, with the button where there is a way. */
export function SignUpBox({ assessment: { domain, signUp, grades } }: { assessment: Assessment }) {
  const words = useWords();
  const { t } = words;
  const way = signUpId(signUp);
  const reason = words.say({ id: `reason.${signUp.reason ?? 'not-tested'}`, params: {} });
  return (
    <section aria-labelledby="sign-up" className="getting-in">
      <h2 id="sign-up">{t('provider.sign-up')}</h2>
      <p>
        {t(`sign-up.long.${way}`, { reason })}
        <EvidenceLinks ids={[signUp.observationId]} of={t('provider.sign-up')} />
      </p>
      {way === 'in-app' || way === 'in-app-or-invitation' ? <InApp domain={domain} letter={grades.c2s.letter} /> : null}
      {way === 'web' ? <OnTheWeb url={signUp.webUrl} letter={grades.c2s.letter} /> : null}
      <ul className="facts">
        <li>{t(`sign-up.captcha.${signUp.captcha.answer}`)}</li>
        <li>{t(`sign-up.email.${signUp.emailAsked.answer}`)}</li>
      </ul>
    </section>
  );
}

function InApp({ domain, letter }: { domain: string; letter: Letter }) {
  const { t } = useWords();
  return (
    <>
      <p>
        <WayIn href={`xmpp:${domain}?register`} letter={letter} />{' '}
        <span className="quiet beside-arm">{t('sign-up.button.opens-app')}</span>
      </p>
      <p className="quiet">
        <Filled id="sign-up.in-app.how" blanks={{ domain: <Remote code>{domain}</Remote> }} />
      </p>
    </>
  );
}

function OnTheWeb({ url, letter }: { url: string | null; letter: Letter }) {
  const link = webLink(url);
  if (link === null) return null;
  return (
    <p>
      <WayIn href={link.href} letter={letter} />{' '}
      <span className="quiet beside-arm">
        <Filled id="sign-up.button.leads-to" blanks={{ host: <Remote code>{link.host}</Remote> }} />
      </span>
    </p>
  );
}

/** The arm points only where the connection is sound; anywhere else it is a link like any other. */
function WayIn({ href, letter }: { href: string; letter: Letter }) {
  const { t } = useWords();
  const sound = (rankOf(letter) ?? 0) >= (rankOf('C') ?? 0);
  return sound ? (
    <Arm href={href} external>
      {t('sign-up.button')}
    </Arm>
  ) : (
    <Link href={href} rel="nofollow noopener noreferrer">
      {t('sign-up.button')}
    </Link>
  );
}
