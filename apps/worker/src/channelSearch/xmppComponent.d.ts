/** What we use of the xmpp.js component, which declares no types of its own. */
declare module '@xmpp/component' {
  import type { EventEmitter } from 'node:events';

  export interface ComponentElement {
    name: string;
    attrs: Record<string, string | undefined>;
    children: (ComponentElement | string)[];
    getChild(name: string, namespace?: string): ComponentElement | undefined;
    getChildren(name: string, namespace?: string): ComponentElement[];
    getChildText(name: string, namespace?: string): string | null;
    text(): string;
    is(name: string, namespace?: string): boolean;
    toString(): string;
  }

  export interface ComponentQuery {
    stanza: ComponentElement;
    element: ComponentElement;
  }

  export interface ComponentEntity extends EventEmitter {
    status: string;
    timeout: number;
    socket: { setNoDelay(noDelay: boolean): void; setKeepAlive(enable: boolean, initialDelayMs: number): void } | null;
    parser: { write(text: string): void } | null;
    reconnect: { delay: number; stop(): void };
    iqCallee: {
      get(
        namespace: string,
        name: string,
        handler: (query: ComponentQuery) => ComponentElement | true | Promise<ComponentElement>,
      ): void;
    };
    _onData(data: Uint8Array): void;
    _onSeeOtherHost(error: Error): void;
    start(): Promise<unknown>;
    stop(): Promise<unknown>;
  }

  export function xml(
    name: string,
    attrs?: Record<string, string | undefined>,
    ...children: (ComponentElement | string)[]
  ): ComponentElement;

  export function component(options: { service: string; domain: string; password: string }): ComponentEntity;
}
