import type { SuiteResult } from '@signpost/contracts';

/** What a row rests on: entries of the catalogue, or facts that only the suite asks for. */
export type Requirement = `xep:${string}` | 'streams' | 'tls' | 'account' | 'not-visible';

export interface SuiteRow {
  /** Its title stands under `suite.<id>.title`. */
  readonly id: string;
  readonly category: Exclude<SuiteResult['category'], 'all'>;
  /** Levels at which a server must have it. */
  readonly levels: readonly SuiteResult['level'][];
  /** All of them are needed. */
  readonly needs: readonly Requirement[];
}

const both = ['server', 'advanced'] as const;
const advanced = ['advanced'] as const;

/** XMPP Compliance Suites 2023 (XEP-0479 0.1.0, Experimental): every row that concerns a server. */
export const suiteRows: readonly SuiteRow[] = [
  { id: 'core-features', category: 'core', levels: both, needs: ['streams'] },
  { id: 'tls', category: 'core', levels: both, needs: ['tls'] },
  { id: 'direct-tls', category: 'core', levels: advanced, needs: ['xep:0368'] },
  { id: 'discovery', category: 'core', levels: both, needs: ['xep:0030'] },
  { id: 'feature-broadcasts', category: 'core', levels: advanced, needs: ['xep:0115'] },
  { id: 'extensibility', category: 'core', levels: both, needs: ['not-visible'] },
  { id: 'event-publishing', category: 'core', levels: advanced, needs: ['xep:0163'] },
  { id: 'web-connection', category: 'web', levels: both, needs: ['xep:rfc7395', 'xep:0206'] },
  { id: 'im-core', category: 'im', levels: both, needs: ['account'] },
  { id: 'avatar-conversion', category: 'im', levels: advanced, needs: ['xep:0398', 'xep:0153'] },
  { id: 'vcard', category: 'im', levels: both, needs: ['xep:0054'] },
  { id: 'message-sync', category: 'im', levels: both, needs: ['xep:0280'] },
  { id: 'blocking', category: 'im', levels: advanced, needs: ['xep:0191'] },
  { id: 'group-chat', category: 'im', levels: both, needs: ['xep:0045'] },
  { id: 'advanced-group-chat', category: 'im', levels: advanced, needs: ['xep:0402', 'xep:0048', 'xep:0410', 'xep:0313'] },
  { id: 'private-pubsub', category: 'im', levels: advanced, needs: ['xep:0223'] },
  { id: 'private-xml', category: 'im', levels: advanced, needs: ['xep:0049'] },
  { id: 'im-stream-management', category: 'im', levels: advanced, needs: ['xep:0198'] },
  { id: 'history', category: 'im', levels: advanced, needs: ['xep:0313'] },
  { id: 'file-upload', category: 'im', levels: both, needs: ['xep:0363'] },
  { id: 'stream-management', category: 'mobile', levels: both, needs: ['xep:0198'] },
  { id: 'client-state', category: 'mobile', levels: both, needs: ['xep:0352'] },
  { id: 'push', category: 'mobile', levels: advanced, needs: ['xep:0357'] },
  { id: 'turn', category: 'av', levels: both, needs: ['xep:0215'] },
];
