import { type ComponentElement, xml } from '@xmpp/component';
import { searchNs } from './searchNamespaces.ts';

const value = (text: string): ComponentElement => xml('value', {}, text);
const option = (label: string, text: string): ComponentElement => xml('option', { label }, value(text));
const field = (name: string, type: string, label: string | undefined, ...children: ComponentElement[]): ComponentElement =>
  xml('field', { var: name, type, ...(label ? { label } : {}) }, ...children);

/** What one can search by, each field with what holds when it is left out. */
export const searchForm = (): ComponentElement =>
  xml(
    'search',
    { xmlns: searchNs.search },
    xml(
      'x',
      { xmlns: searchNs.forms, type: 'form' },
      field('FORM_TYPE', 'hidden', undefined, value(searchNs.params)),
      field('q', 'text-single', 'Search for'),
      field('all', 'boolean', 'All rooms, whatever they are about', value('false')),
      field('sinname', 'boolean', 'Search in names', value('true')),
      field('sindescription', 'boolean', 'Search in descriptions', value('true')),
      field('sinaddress', 'boolean', 'Search in addresses', value('true')),
      field('min_users', 'text-single', 'People, at least', value('0')),
      field('types', 'list-multi', 'Kinds of rooms', value('xep-0045'), option('Group chats (XEP-0045)', 'xep-0045')),
      field(
        'key',
        'list-single',
        'Order',
        value(searchNs.byUsers),
        option('Most people first', searchNs.byUsers),
        option('By address', searchNs.byAddress),
      ),
    ),
  );
