import type { Choice, Message } from '@signpost/contracts';
import { DomainName } from '../../components/DomainName.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** A server as an arm that points to its page, with what speaks for and against it. */
export function PickItem({ pick: { provider, because, but } }: { pick: Choice['picks'][number] }) {
  const { t } = useWords();
  const { domain, displayName, c2s, s2s } = provider;
  return (
    <li>
      <h2>
        <Link className="arm" href={`/providers/${encodeURIComponent(domain)}`}>
          <span>
            <DomainName>{displayName}</DomainName>
          </span>
        </Link>
      </h2>
      <p className="pick-letters">
        <LetterTile letter={c2s.letter} direction="c2s" /> <LetterTile letter={s2s.letter} direction="s2s" />
      </p>
      <Lines title={t('start.result.because')} lines={because} />
      <Lines title={t('start.result.but')} lines={but} />
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: Message[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="pick-lines">
      <p className="pick-word">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Said message={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}
