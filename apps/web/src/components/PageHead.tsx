import Head from 'next/head';
import { usePage } from '../page/PageContext.tsx';

interface Props {
  title: string;
  description?: string;
  /** Path with query, where it differs from the page's own. */
  canonical?: string;
  index?: boolean;
}

/** Title, description and the canonical address. Test servers and errors are kept out of search engines. */
export function PageHead({ title, description, canonical, index = true }: Props) {
  const { words, service, siteOrigin, path } = usePage();
  const name = words.t('site.name');
  const listed = index && service?.mode === 'public';
  return (
    <Head>
      <title>{title.includes(name) ? title : `${title} · ${name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description ? <meta name="description" content={description} /> : null}
      {listed ? <link rel="canonical" href={siteOrigin + (canonical ?? path)} /> : <meta name="robots" content="noindex" />}
    </Head>
  );
}
