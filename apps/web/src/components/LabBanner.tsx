import { usePage } from '../page/PageContext.tsx';

export function LabBanner() {
  const { words, service } = usePage();
  if (service?.mode !== 'lab') return null;
  return (
    <div className="lab-banner">
      <p>
        <strong>{words.t('site.lab')}</strong> <span className="lab-banner-more">{words.t('site.lab.more')}</span>
      </p>
    </div>
  );
}
