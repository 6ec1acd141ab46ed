import { DomainName } from '../components/DomainName.tsx';
import { Link } from '../components/Link.tsx';
import { LookupForm } from '../components/LookupForm.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { useWords } from '../page/PageContext.tsx';

export interface LookupProps {
  typed: string;
  problem: string | null;
  /** The domain of the address that was typed. */
  person?: string;
}

/** The box again, with what was typed and why it is no domain. */
export function LookupView({ typed, problem, person }: LookupProps) {
  const words = useWords();
  return (
    <div className="narrow">
      <PageHead title={words.t('lookup.title')} index={false} />
      <h1>{words.t('lookup.title')}</h1>
      <LookupForm value={typed} problem={problem === null ? undefined : words.say({ id: problem, params: {} })} />
      {person === undefined ? null : (
        <p>
          {words.t('lookup.person')}{' '}
          <Link href={`/providers/${encodeURIComponent(person)}`}>
            <DomainName>{person}</DomainName>
          </Link>
        </p>
      )}
    </div>
  );
}
