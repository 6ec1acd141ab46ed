import type { XepInfo } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import type { Words } from '../../words/createWords.ts';

export function XepItem({ xep }: { xep: XepInfo }) {
  const words = useWords();
  const { id, number, title, url, status, benefit } = xep;
  return (
    <li id={id}>
      <h3>
        {number === null ? (
          <Said message={benefit} />
        ) : (
          <Link href={`/xeps/${String(number).padStart(4, '0')}`}>
            <Said message={benefit} />
          </Link>
        )}
      </h3>
      <p className="quiet">
        <Link href={url} rel="noreferrer">
          {number === null ? title : `${words.t('xeps.number', { number: String(number).padStart(4, '0') })} ${title}`}
        </Link>
        {' · '}
        {words.t('xeps.status', { status })}
        {' · '}
        {howSeen(xep, words)}
      </p>
    </li>
  );
}

function howSeen({ needsAccount, authoritative }: XepInfo, { t }: Words): string {
  if (needsAccount) return t('xeps.needs-account');
  if (authoritative.length === 0) return t('xeps.one-sided');
  return t('xeps.seen-at', { places: authoritative.map((code) => t(`vantage.${code}`)).join(t('site.list-separator')) });
}
