import type { RoomsThere as Rooms } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { languageName } from '../../rooms/languageName.ts';
import { roomHref } from '../../rooms/roomsHref.ts';
import { numberFormat } from '../../words/formats.ts';

const shownLanguages = 6;

/** The public rooms of a provider: how many in which language, and the largest. */
export function RoomsThere({ rooms: { total, languages, largest } }: { rooms: Rooms }) {
  const words = useWords();
  const { t, locale } = words;
  const number = numberFormat(locale, {});
  const told = languages
    .slice(0, shownLanguages)
    .map(
      ({ language, rooms }) =>
        `${language === null ? t('there.language.unknown') : languageName(language, locale)} ${number.format(rooms)}`,
    );
  return (
    <section aria-labelledby="rooms-there">
      <h2 id="rooms-there">{t('there.heading')}</h2>
      {total === 0 ? (
        <p className="quiet">{t('there.none')}</p>
      ) : (
        <>
          <p>
            {words.count('there.count', total)} <span className="quiet">{told.join(t('site.list-separator'))}</span>
          </p>
          <ul className="rules">
            {largest.map(({ address, name, occupants }) => (
              <li key={address}>
                <Link href={roomHref(address)}>
                  <Remote>{name ?? address}</Remote>
                </Link>{' '}
                {occupants === null ? null : <span className="quiet">{words.count('there.people', occupants)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href="/rooms">{t('there.all')}</Link>
      </p>
    </section>
  );
}
