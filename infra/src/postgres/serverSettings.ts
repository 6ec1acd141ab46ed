export interface ServerSettings {
  port: number;
  maxConnections: number;
  /** `false` trades the data's safety for speed, for tests whose data dies with them. */
  durable: boolean;
}

/** Arguments of `postgres` beside `-D`. It listens on loopback alone and makes no socket file. */
export function serverSettings({ port, maxConnections, durable }: ServerSettings): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
