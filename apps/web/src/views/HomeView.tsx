import { Ago } from '../components/Ago.tsx';
import { AnswerKey } from '../components/AnswerKey.tsx';
import { Arm } from '../components/Arm.tsx';
import { LetterTile } from '../components/LetterTile.tsx';
import { LookupForm } from '../components/LookupForm.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { usePage } from '../page/PageContext.tsx';

export function HomeView() {
  const { words } = usePage();
  return (
    <div className="home">
      <PageHead title={words.t('home.title')} description={words.t('home.what-we-do')} />
      <section className="home-intro">
        <h1>{words.t('home.heading')}</h1>
        <p className="lead">{words.t('home.what-is-xmpp')}</p>
        <p className="lead">{words.t('home.what-we-do')}</p>
        <p>
          <Arm href="/providers">{words.t('home.directory')}</Arm>
        </p>
        <LookupForm />
      </section>
      <Numbers />
      <Reading />
    </div>
  );
}

/** What was really counted; nothing is rounded up. */
function Numbers() {
  const { words, service } = usePage();
  if (!service) return null;
  const number = (value: number) => new Intl.NumberFormat(words.locale).format(value);
  const { listed, probed } = service.providers;
  return (
    <section className="numbers" aria-label={words.t('home.numbers')}>
      <dl>
        <div>
          <dt>{words.count('home.numbers.listed', listed)}</dt>
          <dd>{number(listed)}</dd>
        </div>
        <div>
          <dt>{words.count('home.numbers.probed', probed)}</dt>
          <dd>{number(probed)}</dd>
        </div>
        <div>
          <dt>{words.t('home.numbers.last')}</dt>
          <dd>{service.lastProbeAt ? <Ago at={service.lastProbeAt} /> : words.t('home.numbers.never')}</dd>
        </div>
      </dl>
    </section>
  );
}

function Reading() {
  const { t } = usePage().words;
  return (
    <section className="reading">
      <h2>{t('home.reading')}</h2>
      <ul className="reading-tiles">
        {(['c2s', 's2s'] as const).map((direction) => (
          <li key={direction}>
            <LetterTile letter="A" direction={direction} silent />
            {t(`home.reading.${direction}`)}
          </li>
        ))}
      </ul>
      <AnswerKey />
      <p>
        <a href="/checks">{t('home.reading.more')}</a>
      </p>
    </section>
  );
}
