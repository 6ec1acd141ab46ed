import { ns } from '../../stream/namespaces.ts';
import { type XmlElement, xml } from '../../xml/xmlElement.ts';

export const pubsub = 'http://jabber.org/protocol/pubsub';
export const pubsubOwner = `${pubsub}#owner`;

/** A filled-in data form (XEP-0004). */
export const submitForm = (formType: string, fields: Readonly<Record<string, string>>): XmlElement =>
  xml('x', ns.dataForms, { type: 'submit' }, [
    field('FORM_TYPE', formType, 'hidden'),
    ...Object.entries(fields).map(([name, value]) => field(name, value)),
  ]);

const field = (name: string, value: string, type: string | null = null): XmlElement =>
  xml('field', ns.dataForms, { var: name, type }, [xml('value', ns.dataForms, {}, [value])]);

/** A form's fields by name, first value each. */
export function formValues(parent: XmlElement | null): Map<string, string> {
  const fields = parent?.child('x', ns.dataForms)?.childrenNamed('field', ns.dataForms) ?? [];
  return new Map(fields.map((one) => [one.attribute('var') ?? '', one.childText('value', ns.dataForms) ?? '']));
}
