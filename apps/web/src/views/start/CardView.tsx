import { LocalForm } from '../../components/LocalForm.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { cardLink } from '../../start/readCardAddress.ts';

export interface CardProps {
  typed: string;
  /** `null` where nothing was typed, or no address. */
  address: string | null;
}

/** A QR code of one's address, to print or to show. */
export function CardView({ typed, address }: CardProps) {
  const { t } = useWords();
  const problem = typed !== '' && address === null;
  return (
    <div className="narrow">
      <PageHead title={t('card.title')} description={t('card.intro')} index={typed === ''} />
      <h1>{t('card.title')}</h1>
      <p className="lead">{t('card.intro')}</p>
      {address === null ? null : (
        <div className="qr-card">
          <QrCode text={cardLink(address)} title={t('card.qr', { address })} />
          <b>
            <Remote>{address}</Remote>
          </b>
        </div>
      )}
      <LocalForm className="lookup" action="/start/card" method="get">
        <label htmlFor="address">{t('card.label')}</label>
        <div className="lookup-line">
          <input
            id="address"
            name="address"
            type="text"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={300}
            dir="auto"
            defaultValue={typed.slice(0, 300)}
            aria-describedby="address-hint"
            {...(problem ? { 'aria-invalid': true } : {})}
          />
          <button type="submit">{t('card.button')}</button>
        </div>
        <p id="address-hint" className={problem ? 'form-problem' : 'quiet'}>
          {t(problem ? 'card.problem' : 'card.hint')}
        </p>
      </LocalForm>
      <p className="quiet">{t('card.kept')}</p>
    </div>
  );
}
