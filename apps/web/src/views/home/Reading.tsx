import { directions } from '@signpost/contracts';
import { AnswerKey } from '../../components/AnswerKey.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** How to read a result. */
export function Reading() {
  const { t } = useWords();
  return (
    <section className="reading">
      <h2>{t('home.reading')}</h2>
      <ul className="reading-tiles">
        {directions.map((direction) => (
          <li key={direction}>
            <LetterTile letter="A" direction={direction} silent />
            {t(`home.reading.${direction}`)}
          </li>
        ))}
      </ul>
      <AnswerKey />
      <p>
        <Link href="/checks">{t('home.reading.more')}</Link>
      </p>
    </section>
  );
}
