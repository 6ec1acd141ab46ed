import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

export function ListingControl({ page, csrf }: ControlProps) {
  const { t } = useWords();
  const { domain, listing, wantsUnlisted } = page;
  return (
    <section aria-labelledby="list">
      <h2 id="list">{t('operate.listing')}</h2>
      <p>
        {t(`operate.listing.${listing}`)} {wantsUnlisted ? t('operate.listing.wish') : null}
      </p>
      {listing === 'opted-out' ? null : (
        <ActionForm domain={domain} csrf={csrf} action="listing">
          <button type="submit" name="listed" value={wantsUnlisted ? 'yes' : 'no'}>
            {t(wantsUnlisted ? 'operate.listing.put-on' : 'operate.listing.take-off')}
          </button>
        </ActionForm>
      )}
    </section>
  );
}
