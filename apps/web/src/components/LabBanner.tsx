import { usePage } from '../page/PageContext.tsx';

export function LabBanner() {
  const { words, service } = usePage();
  if (service?.mode !== 'lab') return null;
  return (
    <aside className="lab-banner" aria-label={words.t('site.lab.label')}>
      <p>
        <strong>{words.t('site.lab')}</strong> <span className="lab-banner-more">{words.t('site.lab.more')}</span>
      </p>
    </aside>
  );
}
