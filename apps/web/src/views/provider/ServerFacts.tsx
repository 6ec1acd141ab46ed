import type { Assessment } from '@signpost/contracts';
import { EvidenceLinks } from '../../components/EvidenceLinks.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Software and its age, and what else the server tells whoever asks. */
export function ServerFacts({ assessment: { software, serverFacts = [] } }: { assessment: Assessment }) {
  const words = useWords();
  const { name, version, freshness, observationId } = software;
  const runs =
    name === null
      ? { id: 'server.software.hidden', params: {} }
      : version === null
        ? { id: 'server.software.name', params: { name } }
        : { id: 'server.software.version', params: { name, version } };
  return (
    <section aria-labelledby="server" className="server-facts">
      <h2 id="server">{words.t('provider.server')}</h2>
      <ul className="facts">
        <li>
          <Said message={runs} />
          {freshness && version !== null ? (
            <>
              {' '}
              <Said message={{ id: `software.freshness.${freshness.state}.long`, params: { newest: freshness.newest ?? '' } }} />{' '}
              <span className="quiet">
                <Said message={{ id: 'software.freshness.list', params: { date: freshness.listDate } }} />
              </span>
            </>
          ) : null}
          <EvidenceLinks ids={[observationId]} of={words.say(runs)} />
        </li>
        {serverFacts.map(({ text, observationId: id }) => (
          <li key={`${text.id} ${JSON.stringify(text.params)}`}>
            <Said message={text} />
            <EvidenceLinks ids={[id]} of={words.say(text)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
