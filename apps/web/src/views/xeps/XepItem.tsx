import type { XepInfo } from '@signpost/contracts';
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
          <a href={`/xeps/${String(number).padStart(4, '0')}`}>
            <Said message={benefit} />
          </a>
        )}
      </h3>
      <p className="quiet">
        <a href={url} rel="noreferrer">
          {number === null ? title : `${words.t('xeps.number', { number: String(number).padStart(4, '0') })} ${title}`}
        </a>
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
