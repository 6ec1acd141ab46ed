import type { DataForm } from '@signpost/contracts';
import { cleanOrNull, cleanText } from '../cleanText.ts';
import { ns } from '../stream/namespaces.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

type Fields = Map<string, string[]>;

/** Forms of one type may come in pieces. */
const mostRead = 100;
const mostForms = 20;
const mostFields = 100;
const mostValues = 100;

/** The data forms of a disco answer by their `FORM_TYPE` (XEP-0128, XEP-0068); those that come twice become one. */
export function readDataForms(query: XmlElement): DataForm[] {
  const byType = new Map<string | null, Fields>();
  for (const form of query.childrenNamed('x', ns.dataForms).slice(0, mostRead)) {
    const fields = readFields(form);
    const formType = cleanOrNull(fields.get('FORM_TYPE')?.[0] ?? null);
    byType.set(formType, mergeFields(byType.get(formType), fields));
  }
  return [...byType].slice(0, mostForms).map(([formType, fields]) => ({ formType, fields: listFields(fields) }));
}

/** Values may be several whatever the field's type, and the type may be missing in results. */
function readFields(form: XmlElement): Fields {
  const fields: Fields = new Map();
  for (const field of form.childrenNamed('field', ns.dataForms)) {
    const values = field.childrenNamed('value', ns.dataForms).map((value) => cleanText(value.text(), 2000));
    const name = cleanText(field.attribute('var') ?? '');
    if (name !== '') addValues(fields, name, values);
  }
  return fields;
}

function mergeFields(before: Fields | undefined, fields: Fields): Fields {
  const merged: Fields = new Map(before);
  for (const [name, values] of fields) addValues(merged, name, values);
  return merged;
}

/** In place and up to a limit: a form may name one field ten thousand times. */
function addValues(fields: Fields, name: string, values: readonly string[]): void {
  const known = fields.get(name);
  if (!known) {
    if (fields.size <= mostFields) fields.set(name, values.slice(0, mostValues));
    return;
  }
  for (const value of values.slice(0, mostValues - known.length)) known.push(value);
}

const listFields = (fields: Fields): DataForm['fields'] =>
  [...fields]
    .filter(([name]) => name !== 'FORM_TYPE')
    .slice(0, mostFields)
    .map(([name, values]) => ({ name, values: [...new Set(values)].slice(0, mostValues) }));
