-- No lease lasts so long as ten minutes: one that seems to was taken by a clock that has gone back since.
CREATE OR REPLACE FUNCTION courtesy_acquire(wanted TEXT[], limits INTEGER[], who TEXT, moment TIMESTAMPTZ, ttl_ms DOUBLE PRECISION)
RETURNS DOUBLE PRECISION LANGUAGE plpgsql AS $$
DECLARE
  free_at TIMESTAMPTZ;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(one, 7)) FROM (SELECT DISTINCT one FROM unnest(wanted) AS one ORDER BY one) AS keys;
  DELETE FROM courtesy_lease WHERE key = ANY (wanted) AND (expires_at <= moment OR expires_at > moment + INTERVAL '10 minutes');
  IF random() < 0.005 THEN
    DELETE FROM courtesy_lease WHERE expires_at <= moment - INTERVAL '1 hour';
  END IF;
  SELECT max(until) INTO free_at FROM (
    SELECT min(CASE WHEN lease.resting THEN lease.expires_at ELSE least(lease.expires_at, moment + INTERVAL '50 milliseconds') END) AS until
    FROM unnest(wanted, limits) AS asked (key, allowed)
    JOIN courtesy_lease AS lease ON lease.key = asked.key
    GROUP BY asked.key, asked.allowed
    HAVING count(*) >= asked.allowed
  ) AS waits;
  IF free_at IS NOT NULL THEN
    RETURN greatest(1, extract(epoch FROM free_at - moment) * 1000);
  END IF;
  INSERT INTO courtesy_lease (key, holder, resting, expires_at)
    SELECT DISTINCT one, who, false, moment + make_interval(secs => ttl_ms / 1000) FROM unnest(wanted) AS one
    ON CONFLICT (key, holder) DO UPDATE SET resting = false, expires_at = excluded.expires_at;
  RETURN 0;
END
$$;
