/** One connection as the server saw it; times in milliseconds since 1970. */
export interface SeenConnection {
  address: string;
  port: number;
  beganAt: number;
  endedAt: number | null;
  /** Whom it was for, by the stream header; `null` when none came. */
  domain: string | null;
}

/** All that the made-up providers saw. */
export interface Sighting {
  connections: SeenConnection[];
  questions: number;
  /** The longest that their process was held up, in milliseconds: no moment is more exact than this. */
  lagMs: number;
}
