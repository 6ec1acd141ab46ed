import type { CheckInfo, Finding, OperatorFactName, OperatorFacts, OperatorWord } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { languageName } from '../../rooms/languageName.ts';
import { countryName } from '../../words/countryName.ts';
import { webLink } from '../../words/webLink.ts';
import { AnswerList } from './AnswerList.tsx';

/** What whoever has proved the domain says of it, apart from all that was measured. */
export function OperatorWordBox({ word, checks, findings }: { word: OperatorWord; checks: CheckInfo[]; findings: Finding[] }) {
  const { t } = useWords();
  // The others stand beside their findings.
  const answers = word.answers.filter(
    ({ check, direction }) => !findings.some((finding) => finding.check === check && finding.direction === direction),
  );
  if (answers.length === 0 && Object.keys(word.facts).length === 0) return null;
  return (
    <section aria-labelledby="operator-word">
      <h2 id="operator-word">{t('operate.word')}</h2>
      <p className="quiet">{t('operate.word.more')}</p>
      <Facts facts={word.facts} />
      {answers.length === 0 ? null : <h3>{t('operate.word.answers')}</h3>}
      <AnswerList answers={answers} checks={checks} />
    </section>
  );
}

const order: readonly OperatorFactName[] = [
  'price',
  'admission',
  'phoneAsked',
  'organization',
  'funding',
  'since',
  'operatorCountries',
  'countries',
  'languages',
  'webClient',
  'onion',
];

function Facts({ facts }: { facts: OperatorFacts }) {
  const words = useWords();
  const known = order.filter((name) => facts[name] !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="glance">
      {known.map((name) => (
        <div key={name}>
          <dt>{words.say({ id: `operate.fact.${name}`, params: {} })}</dt>
          <dd>
            <Value name={name} facts={facts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ name, facts }: { name: OperatorFactName; facts: OperatorFacts }): ReactNode {
  const { locale, say, has, t } = useWords();
  const value = facts[name];
  if (typeof value === 'boolean') return t(value ? 'operate.fact.phoneAsked.yes' : 'operate.fact.phoneAsked.no');
  if (Array.isArray(value)) {
    const called = value.map((code) => (name === 'languages' ? languageName(code, locale) : countryName(code, locale)));
    return called.join(t('site.list-separator'));
  }
  const id = `operate.fact.${name}.${value}`;
  if (has(id)) return say({ id, params: {} });
  const link = name === 'webClient' ? webLink(value ?? null) : null;
  if (link === null) return <Remote>{value ?? ''}</Remote>;
  return (
    <Link href={link.href} rel="nofollow noopener noreferrer">
      <Remote>{link.host}</Remote>
    </Link>
  );
}
