import type { ServiceInfo } from '@signpost/contracts';
import { usePage } from '../page/PageContext.tsx';

/** Which facts stay unknown on this installation, and the settings that would change that. */
export function NotConfigured() {
  const { words, service } = usePage();
  const missing = service?.notConfigured ?? [];
  if (missing.length === 0) return null;
  return (
    <details className="not-configured">
      <summary>{words.count('site.not-configured', missing.length)}</summary>
      <p>{words.t('site.not-configured.why')}</p>
      <ul>
        {missing.map((item) => (
          <MissingFact key={item.fact} {...item} />
        ))}
      </ul>
    </details>
  );
}

function MissingFact({ fact, settings }: ServiceInfo['notConfigured'][number]) {
  const words = usePage().words;
  return (
    <li>
      {words.say({ id: fact, params: {} })}
      <br />
      <span className="quiet">
        {words.t('site.not-configured.settings')}{' '}
        {settings.map((setting, index) => (
          <span key={setting}>
            {index > 0 ? words.t('site.list-separator') : ''}
            <code>{setting}</code>
          </span>
        ))}
      </span>
    </li>
  );
}
