import { alternatesOf, canonicalOf } from '../page/alternates.ts';
import { usePage } from '../page/PageContext.tsx';
import { DocumentHead } from './DocumentHead.tsx';

interface Props {
  title: string;
  description?: string;
  /** Path with query, where it differs from the page's own. */
  canonical?: string;
  index?: boolean;
  /** Path of a picture of 1200 × 630 pixels for previews of links. */
  picture?: string;
  /** Path of an Atom feed of what the page shows. */
  feed?: string;
}

/** Title, description, addresses and what previews of links show. Test servers and errors are kept out of search engines. */
export function PageHead({ title, description, canonical, index = true, picture, feed }: Props) {
  const { words, service, siteOrigin, path } = usePage();
  const name = words.t('site.name');
  const address = canonicalOf(siteOrigin, canonical ?? path, words.locale);
  const alternates = index && service?.mode === 'public' ? alternatesOf(siteOrigin, canonical ?? path) : null;
  return (
    <DocumentHead>
      <title>{title.includes(name) ? title : `${title} · ${name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description ? <meta name="description" content={description} /> : null}
      {alternates ? <link rel="canonical" href={address} /> : <meta name="robots" content="noindex" />}
      {alternates?.map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      {feed ? <link rel="alternate" type="application/atom+xml" title={title} href={feed} /> : null}
      <meta property="og:site_name" content={name} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={words.locale} />
      {description ? <meta property="og:description" content={description} /> : null}
      {picture ? <meta property="og:image" content={siteOrigin + picture} /> : null}
      {picture ? <meta property="og:image:width" content="1200" /> : null}
      {picture ? <meta property="og:image:height" content="630" /> : null}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </DocumentHead>
  );
}
