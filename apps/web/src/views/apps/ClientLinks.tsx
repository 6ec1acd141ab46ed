import type { Client } from '../../apps/clients.ts';
import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';

const stores = ['f-droid', 'play', 'app-store'] as const;

/** Where to get an app. */
export function ClientLinks({ client }: { client: Client }) {
  const { t } = useWords();
  const places = stores.flatMap((store) => {
    const href = client.stores?.[store];
    return href === undefined ? [] : [{ href, text: t(`apps.store.${store}`) }];
  });
  return (
    <span className="client-links">
      {[...places, { href: client.site, text: t('apps.site') }].map(({ href, text }) => (
        <Link key={href} href={href} rel="noreferrer" aria-label={`${client.name}: ${text}`}>
          {text}
        </Link>
      ))}
    </span>
  );
}
