import { usePage } from '../page/PageContext.tsx';
import { Link } from './Link.tsx';
import { SignpostMark } from './SignpostMark.tsx';

const places = [
  { href: '/providers', id: 'site.nav.providers' },
  { href: '/rooms', id: 'site.nav.rooms' },
  { href: '/checks', id: 'site.nav.checks' },
  { href: '/xeps', id: 'site.nav.xeps' },
] as const;

export function SiteHeader() {
  const { words, path } = usePage();
  return (
    <header className="site-header">
      <Link className="wordmark" href="/">
        <SignpostMark />
        {words.t('site.name')}
      </Link>
      <nav aria-label={words.t('site.nav')}>
        <ul>
          {places.map(({ href, id }) => (
            <li key={href}>
              <Link href={href} aria-current={currentOf(path, href)}>
                {words.t(id)}
              </Link>
            </li>
          ))}
          <li>
            <Link href="#languages">{words.t('site.languages')}</Link>
          </li>
        </ul>
      </nav>
    </header>
  );
}

const currentOf = (path: string, href: string) =>
  path === href ? ('page' as const) : path.startsWith(`${href}/`) ? ('true' as const) : undefined;
