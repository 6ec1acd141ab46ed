import type { SiteMessageId } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { ContactOf } from '../../components/ContactOf.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { LookupForm } from '../../components/LookupForm.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { usePage, useWords } from '../../page/PageContext.tsx';

type Part = 'look' | 'mend' | 'badge' | 'file' | 'claim' | 'told' | 'out' | 'wrong' | 'data';

/** Where operators begin: see, mend, show, correct, be left out. */
export function OperatorsView() {
  const { words, service } = usePage();
  const { t } = words;
  return (
    <div className="reading-page">
      <PageHead title={t('operators.title')} description={t('operators.intro')} />
      <h1>{t('operators.title')}</h1>
      <p className="lead">{t('operators.intro')}</p>
      <Section part="look">
        <LookupForm />
        <Way href="/submit" id="submit.title" />
      </Section>
      <Section part="mend">
        <Way href="/checks" id="operators.mend.link" />
        <Way href="/xeps" id="operators.features.link" />
      </Section>
      <Section part="badge">
        <Way href="/operators/badges" id="operators.badge.link" />
      </Section>
      <Section part="file">
        <Way href="/operators/provider-file" id="operators.file.link" />
      </Section>
      <Section part="claim">
        <Way href="/claim" id="operators.claim.link" />
      </Section>
      <Section part="told" />
      <Section part="out">
        <p>
          {service?.contact ? (
            <Filled id="operators.out.contact" blanks={{ contact: <ContactOf /> }} />
          ) : (
            t('operators.out.nobody')
          )}
        </p>
      </Section>
      <Section part="wrong" />
      <Section part="data">
        <Way href="/docs" id="operators.data.link" />
      </Section>
    </div>
  );
}

function Section({ part, children }: { part: Part; children?: ReactNode }) {
  const { t } = useWords();
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>{t(`operators.${part}`)}</h2>
      <p>{t(`operators.${part}.more`)}</p>
      {children}
    </section>
  );
}

function Way({ href, id }: { href: string; id: SiteMessageId }) {
  const { t } = useWords();
  return (
    <p>
      <Link href={href}>{t(id)}</Link>
    </p>
  );
}
