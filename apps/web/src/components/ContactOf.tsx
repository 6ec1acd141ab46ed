import { usePage } from '../page/PageContext.tsx';
import { contactHref } from '../words/contactHref.ts';
import { Link } from './Link.tsx';
import { Remote } from './Remote.tsx';

/** The contact of this installation, as a link where it is one; nothing where it names none. */
export function ContactOf() {
  const { service } = usePage();
  const contact = service?.contact ?? null;
  if (contact === null) return null;
  const href = contactLink(contact);
  const shown = <Remote>{contact}</Remote>;
  return href === null ? shown : <Link href={href}>{shown}</Link>;
}

/** What is no link yet but looks like an e-mail address becomes one. */
const contactLink = (contact: string): string | null =>
  contactHref(contact) ?? (/^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? `mailto:${contact}` : null);
