import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';

const doors = [
  { id: 'rooms', href: '/rooms' },
  { id: 'apps', href: '/apps' },
  { id: 'operators', href: '/operators' },
] as const;

/** The ways on for those who did not come for a server. */
export function Doors() {
  const { t } = useWords();
  return (
    <nav className="doors" aria-label={t('home.doors')}>
      <ul>
        {doors.map(({ id, href }) => (
          <li key={id}>
            <Link href={href}>{t(`home.door.${id}`)}</Link>
            <p>{t(`home.door.${id}.more`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
