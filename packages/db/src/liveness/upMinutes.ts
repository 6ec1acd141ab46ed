/** Before the time of looks was kept, they came hourly. */
const minutes = (state: string): string => `coalesce(${state}_minutes, ${state} * 60)`;

/** SQL: the minutes of a row of `uptime_day` in which it was reachable, and those in which it was not. */
export const upMinutes = { up: `(${minutes('up')} + ${minutes('degraded')})`, down: minutes('down') } as const;
