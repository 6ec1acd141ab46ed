import { usePage } from '../../page/PageContext.tsx';

/** What search engines take from the start page: the site's name, and the address that looks a provider up. */
export function SiteData() {
  const { words, siteOrigin, link } = usePage();
  return (
    <div itemScope itemType="https://schema.org/WebSite">
      <meta itemProp="name" content={words.t('site.name')} />
      <meta itemProp="inLanguage" content={words.locale} />
      <link itemProp="url" href={siteOrigin + link('/')} />
      <div itemProp="potentialAction" itemScope itemType="https://schema.org/SearchAction">
        <meta itemProp="target" content={`${siteOrigin}${link('/lookup')}?domain={domain}`} />
        <meta itemProp="query-input" content="required name=domain" />
      </div>
    </div>
  );
}
