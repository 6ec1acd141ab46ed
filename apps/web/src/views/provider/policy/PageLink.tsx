import { Link } from '../../../components/Link.tsx';
import { Remote } from '../../../components/Remote.tsx';
import { webLink } from '../../../words/webLink.ts';

/** A stranger's page by its address, as a link where it is one that we follow. */
export function PageLink({ url }: { url: string }) {
  const link = webLink(url);
  if (link === null) return <Remote code>{url}</Remote>;
  return (
    <Link href={link.href} rel="nofollow noopener noreferrer">
      <Remote code>{link.href.replace(/^https:\/\//, '').replace(/\/$/, '')}</Remote>
    </Link>
  );
}
