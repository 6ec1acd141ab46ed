/** One answer as it was asked for: whole, as sent. */
export interface Sample {
  kind: string;
  from: 'api' | 'site';
  ms: number;
  bytes: number;
}

export interface LoadReport {
  seconds: number;
  /** Processor time of the load generator itself. */
  cpuSeconds: number;
  samples: Sample[];
  /** Answers other than 200, by kind and status. */
  problems: Record<string, number>;
}
