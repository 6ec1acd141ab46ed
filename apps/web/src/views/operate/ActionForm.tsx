import type { ReactNode } from 'react';
import { LocalForm } from '../../components/LocalForm.tsx';

export interface Acting {
  domain: string;
  csrf: string;
}

interface Props extends Acting {
  action: string;
  className?: string;
  children: ReactNode;
}

/** A form of an operator. It goes to the API, which alone knows who may do what, and leads back here. */
export function ActionForm({ domain, csrf, action, className = 'act', children }: Props) {
  const target = `/api/v1/operators/${domain}/${action}`;
  return (
    <LocalForm className={className} action={target} method="post">
      <input type="hidden" name="csrf" value={csrf} />
      {children}
    </LocalForm>
  );
}
