import { Fragment } from 'react';

/** A domain, isolated like all text of strangers; it may break after its dots before it breaks anywhere else. */
export function DomainName({ children }: { children: string }) {
  return (
    <bdi className="remote">
      {children.split('.').map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the labels of a domain never move
        <Fragment key={index}>
          {index > 0 ? '.' : ''}
          {index > 0 ? <wbr /> : null}
          {label}
        </Fragment>
      ))}
    </bdi>
  );
}
