import type { QueryResult } from '@signpost/contracts';
import { type XmlElement, xml } from '../../xml/xmlElement.ts';
import type { AccountLink } from '../AccountLink.ts';
import { type TestResult, tested, verdictOf } from '../testResult.ts';
import { formValues, pubsub, pubsubOwner, submitForm } from './pubsubForms.ts';

const payloadNamespace = 'urn:signpost:test:0';
const accessModel = 'pubsub#access_model';
const maxItems = 'pubsub#max_items';
const lasting = { 'pubsub#persist_items': 'true' };

/**
 * What OMEMO needs (XEP-0384 §5.3): a node that everybody may read, and room for more than one item. Two items are
 * published and read back. Older servers take the number of items only by configuration.
 */
export function testOpenNode(link: AccountLink): Promise<TestResult> {
  const open = { [accessModel]: 'open', ...lasting };
  return withNode(link, async (node) => {
    const first = await link.set(null, publishOf(node, 'one', { ...open, [maxItems]: 'max' }));
    const configured = first.status === 'refused' ? await publishAndConfigure(link, node, open) : first;
    if (configured.status !== 'answered') return configured;
    const second = await link.set(null, publishOf(node, 'two', open));
    if (second.status !== 'answered') return second;
    return readBack(link, node, ({ access, ids }) =>
      tested(access === 'open' && ids.includes('two'), {
        access,
        items: ids.length,
        byPublishing: first.status === 'answered',
      }),
    );
  });
}

/** Private data of an app (XEP-0223 §4): a node that nobody else may read. */
export function testPrivateNode(link: AccountLink): Promise<TestResult> {
  return withNode(link, async (node) => {
    const published = await link.set(null, publishOf(node, 'current', { [accessModel]: 'whitelist', ...lasting }));
    if (published.status !== 'answered') return published;
    return readBack(link, node, ({ access, ids }) => tested(access === 'whitelist' && ids.includes('current'), { access }));
  });
}

async function publishAndConfigure(
  link: AccountLink,
  node: string,
  options: Record<string, string>,
): Promise<QueryResult<XmlElement>> {
  const published = await link.set(null, publishOf(node, 'one', options));
  if (published.status !== 'answered') return published;
  // Where that is refused, one item is all that the node holds; the count will show it.
  const form = submitForm(`${pubsub}#node_config`, { [maxItems]: '10' });
  await link.set(null, xml('pubsub', pubsubOwner, {}, [xml('configure', pubsubOwner, { node }, [form])]));
  return published;
}

/** Lends a node that nobody else uses, and deletes it. */
async function withNode(link: AccountLink, use: (node: string) => Promise<TestResult>): Promise<TestResult> {
  const node = `${payloadNamespace}:${link.freshName()}`;
  try {
    return await use(node);
  } finally {
    await link.set(null, xml('pubsub', pubsubOwner, {}, [xml('delete', pubsubOwner, { node })]));
  }
}

const publishOf = (node: string, id: string, options: Record<string, string>): XmlElement =>
  xml('pubsub', pubsub, {}, [
    xml('publish', pubsub, { node }, [xml('item', pubsub, { id }, [xml('test', payloadNamespace)])]),
    xml('publish-options', pubsub, {}, [submitForm(`${pubsub}#publish-options`, options)]),
  ]);

async function readBack(
  link: AccountLink,
  node: string,
  judge: (seen: { access: string; ids: string[] }) => TestResult,
): Promise<TestResult> {
  const items = await link.get(null, xml('pubsub', pubsub, {}, [xml('items', pubsub, { node })]));
  if (items.status !== 'answered') return items;
  const ids = idsOf(items.value);
  const config = await link.get(null, xml('pubsub', pubsubOwner, {}, [xml('configure', pubsubOwner, { node })]));
  return verdictOf(config, (iq) => {
    const form = iq.child('pubsub', pubsubOwner)?.child('configure', pubsubOwner) ?? null;
    return judge({ access: (formValues(form).get(accessModel) ?? '').slice(0, 40), ids });
  });
}

const idsOf = (iq: XmlElement): string[] =>
  (iq.child('pubsub', pubsub)?.child('items', pubsub)?.childrenNamed('item', pubsub) ?? []).map(
    (item) => item.attribute('id') ?? '',
  );
