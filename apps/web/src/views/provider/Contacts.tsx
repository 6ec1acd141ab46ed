import type { Assessment } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
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
        {[...byKind(contacts)].map(([kind, addresses]) => (
          <div key={kind}>
            <dt>
              <bdi>{nameOf(kind)}</bdi>
            </dt>
            {addresses.map((address) => (
              <dd key={address}>
                <ContactAddress address={address} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function byKind(contacts: Assessment['contacts']): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { kind, address } of contacts) groups.set(kind, [...new Set([...(groups.get(kind) ?? []), address])]);
  return groups;
}

/** The address without its scheme, and in a word what the scheme means. */
function ContactAddress({ address }: { address: string }) {
  const { t } = useWords();
  const href = contactHref(address);
  if (href === null) return <Remote code>{address}</Remote>;
  const scheme = /^(mailto|xmpp):/i.exec(href)?.[1]?.toLowerCase() as 'mailto' | 'xmpp' | undefined;
  return (
    <>
      <Link href={href} rel="nofollow noopener noreferrer">
        <Remote code>{href.replace(/^(mailto|xmpp):/i, '')}</Remote>
      </Link>
      {scheme ? <span className="quiet"> {t(`provider.contact.by.${scheme}`)}</span> : null}
    </>
  );
}
