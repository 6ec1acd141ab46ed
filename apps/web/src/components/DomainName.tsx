import { Fragment } from 'react';

/** A domain, isolated like all text of strangers; it may break after its dots before it breaks anywhere else. */
export function DomainName({ children }: { children: string }) {
  const labels = children.split('.');
  return (
    <bdi className="remote">
      {labels.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the labels of a domain never move
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {index < labels.length - 1 ? `${label}.` : label}
        </Fragment>
      ))}
    </bdi>
  );
}
