import { type ComponentEntity, xml } from '@xmpp/component';
import { searchNs } from './searchNamespaces.ts';

const features = [
  searchNs.discoInfo,
  searchNs.discoItems,
  searchNs.search,
  searchNs.paging,
  searchNs.forms,
  searchNs.ping,
  searchNs.version,
];

/** Says what we are to those who ask (XEP-0030, XEP-0092, XEP-0199). */
export function introduceSearch({ iqCallee }: ComponentEntity, contact: string): void {
  iqCallee.get(searchNs.discoInfo, 'query', ({ element }) =>
    element.attrs.node
      ? xml('error', { type: 'cancel' }, xml('item-not-found', { xmlns: searchNs.stanzas }))
      : xml(
          'query',
          { xmlns: searchNs.discoInfo },
          xml('identity', { category: 'directory', type: 'chatroom', name: `Signpost: public rooms (${contact})` }),
          ...features.map((feature) => xml('feature', { var: feature })),
        ),
  );
  iqCallee.get(searchNs.discoItems, 'query', () => xml('query', { xmlns: searchNs.discoItems }));
  iqCallee.get(searchNs.version, 'query', () => xml('query', { xmlns: searchNs.version }, xml('name', {}, 'Signpost')));
  iqCallee.get(searchNs.ping, 'ping', () => true);
}
