import type { Assessment } from '@signpost/contracts';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { contactHref } from '../../words/contactHref.ts';

const kinds = ['admin', 'abuse', 'support', 'security', 'feedback', 'sales', 'status'] as const;
type Kind = (typeof kinds)[number];

/** Whom the server names (XEP-0157). */
export function Contacts({ assessment: { contacts } }: { assessment: Assessment }) {
  const { t } = useWords();
  const nameOf = (kind: string) => {
    const known = kinds.find((candidate) => kind === candidate || kind === `${candidate}-addresses`);
    return known ? t(`provider.contact.${known satisfies Kind}`) : kind;
  };
  return (
    <section aria-labelledby="contacts" className="contact-box">
      <h2 id="contacts">{t('provider.contacts')}</h2>
      {contacts.length === 0 ? <p className="quiet">{t('provider.contacts.none')}</p> : null}
      <dl className="contacts">
        {contacts.map(({ kind, address }) => (
          <div key={`${kind} ${address}`}>
            <dt>
              <bdi>{nameOf(kind)}</bdi>
            </dt>
            <dd>
              <ContactAddress address={address} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ContactAddress({ address }: { address: string }) {
  const href = contactHref(address);
  const shown = <Remote code>{address.replace(/^(mailto|xmpp):/, '')}</Remote>;
  return href === null ? (
    shown
  ) : (
    <a href={href} rel="nofollow noopener noreferrer">
      {shown}
    </a>
  );
}
