import type { Message, XepInfo } from '@signpost/contracts';

export interface XepGroup {
  /** Who notices first when it is missing. */
  noticedBy: Message | undefined;
  members: XepInfo[];
}

/** The extensions by who notices them, in the order of the catalogue. */
export function groupXeps(xeps: readonly XepInfo[]): XepGroup[] {
  const groups = new Map<string, XepGroup>();
  for (const xep of xeps) {
    const id = xep.noticedBy?.id ?? '';
    const group = groups.get(id) ?? { noticedBy: xep.noticedBy, members: [] };
    group.members.push(xep);
    groups.set(id, group);
  }
  return [...groups.values()];
}
