import { locales } from '@signpost/contracts';
import { localHref } from '../page/localHref.ts';
import { usePage } from '../page/PageContext.tsx';
import { languageName } from '../rooms/languageName.ts';

/** The same page in each language, named as its speakers name it. */
export function LanguageSwitcher() {
  const { words, path, search } = usePage();
  return (
    <nav id="languages" className="languages" aria-label={words.t('site.languages')}>
      <ul>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={localHref(path + search, locale)}
              hrefLang={locale}
              lang={locale}
              aria-current={locale === words.locale ? 'true' : undefined}
            >
              {languageName(locale, locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
