/** Text that a stranger wrote: isolated from ours in direction, and free to break anywhere. */
export function Remote({ children, code = false }: { children: string; code?: boolean }) {
  return <bdi className={code ? 'remote remote-code' : 'remote'}>{children}</bdi>;
}
