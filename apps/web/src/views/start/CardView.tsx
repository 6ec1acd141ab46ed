import { LineForm } from '../../components/LineForm.tsx';
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
      <LineForm
        action="/start/card"
        name="address"
        inputMode="email"
        maxLength={300}
        label={t('card.label')}
        button={t('card.button')}
        value={typed.slice(0, 300)}
        hint={t('card.hint')}
        problem={problem ? t('card.problem') : null}
      />
      <p className="quiet">{t('card.kept')}</p>
    </div>
  );
}
