import type { PolicyVersionInfo } from '@signpost/contracts';
import { Ago } from '../../../components/Ago.tsx';
import { Filled } from '../../../components/Filled.tsx';
import { useWords } from '../../../page/PageContext.tsx';
import { languageName } from '../../../rooms/languageName.ts';
import { dateWords } from './factWords.ts';
import { PageLink } from './PageLink.tsx';

/** Where a text is from, in which language, and when it was last seen to be so. */
export function PolicySource({ version }: { version: PolicyVersionInfo }) {
  const { locale, t } = useWords();
  const { url, language, languageSupported, fetchedAt, lastSeenAt, endedAt } = version;
  const shared = { page: <PageLink url={url} />, language: languageName(language, locale) };
  const day = (at: string) => dateWords(at.slice(0, 10), locale);
  return (
    <p className="quiet">
      {endedAt === null ? (
        <Filled id="keeping.source" blanks={{ ...shared, when: <Ago at={lastSeenAt} /> }} />
      ) : (
        <Filled id="keeping.source.gone" blanks={{ ...shared, from: day(fetchedAt), until: day(lastSeenAt) }} />
      )}
      {languageSupported ? null : ` ${t('keeping.language-unsupported', { language: shared.language })}`}
    </p>
  );
}
