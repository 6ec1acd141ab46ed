-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "consent";

-- CreateTable
CREATE TABLE "provider" (
    "domain" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "listing" TEXT NOT NULL DEFAULT 'listed',
    "seed_facts" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_probe_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "run" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "touched_at" TIMESTAMPTZ(3) NOT NULL,
    "reconciled_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "event_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_step" (
    "run_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "summary" JSONB,

    CONSTRAINT "run_step_pkey" PRIMARY KEY ("run_id","name")
);

-- CreateTable
CREATE TABLE "run_event" (
    "run_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "step" TEXT,
    "message" JSONB,

    CONSTRAINT "run_event_pkey" PRIMARY KEY ("run_id","sequence")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(3) NOT NULL,
    "vantage" TEXT NOT NULL,
    "probe_version" TEXT NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" DOUBLE PRECISION NOT NULL,
    "failure" JSONB,
    "body" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "evidence_hashes" TEXT[],

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id","slot")
) PARTITION BY RANGE ("slot");

-- CreateTable
CREATE TABLE "evidence" (
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "gzip" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "rubric_version" TEXT NOT NULL,
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,
    "overall" TEXT NOT NULL,
    "c2s" TEXT NOT NULL,
    "s2s" TEXT NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_current" (
    "domain" TEXT NOT NULL,
    "assessment_id" TEXT,
    "overall" TEXT NOT NULL,
    "c2s" TEXT NOT NULL,
    "s2s" TEXT NOT NULL,
    "c2s_reachability" TEXT NOT NULL,
    "s2s_reachability" TEXT NOT NULL,
    "rank" INTEGER,
    "software" TEXT,
    "sign_up_way" TEXT,
    "capabilities" TEXT[],
    "observed_at" TIMESTAMPTZ(3),
    "row" JSONB NOT NULL,

    CONSTRAINT "provider_current_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE UNLOGGED TABLE "courtesy_lease" (
    "key" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "resting" BOOLEAN NOT NULL DEFAULT false,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "courtesy_lease_pkey" PRIMARY KEY ("key","holder")
);

-- CreateTable
CREATE TABLE "consent"."opt_out" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "scope" TEXT,
    "action" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "opt_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "provider_listing_next_probe_at_idx" ON "provider"("listing", "next_probe_at");

-- CreateIndex
CREATE INDEX "run_status_touched_at_idx" ON "run"("status", "touched_at");

-- CreateIndex
CREATE UNIQUE INDEX "run_domain_slot_key" ON "run"("domain", "slot");

-- CreateIndex
CREATE INDEX "observation_domain_kind_direction_vantage_slot_idx" ON "observation"("domain", "kind", "direction", "vantage", "slot");

-- CreateIndex
CREATE INDEX "observation_evidence_hashes_idx" ON "observation" USING GIN ("evidence_hashes");

-- CreateIndex
CREATE UNIQUE INDEX "observation_key" ON "observation"("domain", "kind", "direction", "target", "address", "slot", "vantage", "probe_version");

-- CreateIndex
CREATE INDEX "assessment_domain_assessed_at_idx" ON "assessment"("domain", "assessed_at");

-- CreateIndex
CREATE UNIQUE INDEX "provider_current_assessment_id_key" ON "provider_current"("assessment_id");

-- CreateIndex
CREATE INDEX "provider_current_rank_domain_idx" ON "provider_current"("rank", "domain");

-- CreateIndex
CREATE INDEX "provider_current_observed_at_domain_idx" ON "provider_current"("observed_at", "domain");

-- CreateIndex
CREATE INDEX "provider_current_capabilities_idx" ON "provider_current" USING GIN ("capabilities");

-- CreateIndex
CREATE INDEX "courtesy_lease_expires_at_idx" ON "courtesy_lease"("expires_at");

-- CreateIndex
CREATE INDEX "opt_out_domain_level_sequence_idx" ON "consent"."opt_out"("domain", "level", "sequence");

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_step" ADD CONSTRAINT "run_step_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_event" ADD CONSTRAINT "run_event_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_current" ADD CONSTRAINT "provider_current_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_current" ADD CONSTRAINT "provider_current_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma cannot say.

-- Closed vocabularies
ALTER TABLE "provider" ADD CONSTRAINT "provider_listing_check" CHECK ("listing" IN ('listed', 'unlisted', 'opted-out'));
ALTER TABLE "run" ADD CONSTRAINT "run_status_check" CHECK ("status" IN ('queued', 'running', 'completed', 'failed', 'cancelled'));
ALTER TABLE "consent"."opt_out" ADD CONSTRAINT "opt_out_level_check" CHECK ("level" IN ('all', 'active', 'rooms', 'room'));
ALTER TABLE "consent"."opt_out" ADD CONSTRAINT "opt_out_action_check" CHECK ("action" IN ('opt-out', 'withdraw'));
ALTER TABLE "consent"."opt_out" ADD CONSTRAINT "opt_out_scope_check" CHECK (("level" = 'room') = ("scope" IS NOT NULL));

-- Opt-outs are appended and never changed.
CREATE FUNCTION "consent"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'consent.opt_out is append-only' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "opt_out_append_only" BEFORE UPDATE OR DELETE ON "consent"."opt_out"
  FOR EACH ROW EXECUTE FUNCTION "consent"."refuse_change"();
CREATE TRIGGER "opt_out_no_truncate" BEFORE TRUNCATE ON "consent"."opt_out"
  FOR EACH STATEMENT EXECUTE FUNCTION "consent"."refuse_change"();

-- Whatever falls outside the months made so far; ensure_partitions moves it into its month.
CREATE TABLE "observation_default" PARTITION OF "observation" DEFAULT;

-- Makes the partition of each month from the one of from_time on, as many as asked for. Safe to repeat and to race.
CREATE FUNCTION ensure_partitions(from_time TIMESTAMPTZ, months INTEGER) RETURNS INTEGER LANGUAGE plpgsql AS $$
DECLARE
  first_day TIMESTAMPTZ;
  next_day TIMESTAMPTZ;
  partition_name TEXT;
  made INTEGER := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ensure_partitions', 0));
  FOR month IN 0 .. months - 1 LOOP
    first_day := (date_trunc('month', from_time AT TIME ZONE 'UTC') + make_interval(months => month)) AT TIME ZONE 'UTC';
    next_day := (date_trunc('month', from_time AT TIME ZONE 'UTC') + make_interval(months => month + 1)) AT TIME ZONE 'UTC';
    partition_name := 'observation_' || to_char(first_day AT TIME ZONE 'UTC', 'YYYY_MM');
    CONTINUE WHEN to_regclass(partition_name) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I (LIKE observation INCLUDING ALL)', partition_name);
    EXECUTE format(
      'WITH moved AS (DELETE FROM observation_default WHERE slot >= %L AND slot < %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
      first_day, next_day, partition_name);
    EXECUTE format('ALTER TABLE observation ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition_name, first_day, next_day);
    made := made + 1;
  END LOOP;
  RETURN made;
END
$$;
SELECT ensure_partitions(now() - INTERVAL '1 month', 15);

-- Takes a lease on every key or on none. Gives 0, or after how many milliseconds it is worth trying again.
-- A rest keeps its place until it ends; a lease may be given back early, so it is worth asking again soon.
-- Locks the keys in order, so that two who want the same ones never wait for each other in a circle.
CREATE FUNCTION courtesy_acquire(wanted TEXT[], limits INTEGER[], who TEXT, moment TIMESTAMPTZ, ttl_ms DOUBLE PRECISION)
RETURNS DOUBLE PRECISION LANGUAGE plpgsql AS $$
DECLARE
  free_at TIMESTAMPTZ;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(one, 7)) FROM (SELECT DISTINCT one FROM unnest(wanted) AS one ORDER BY one) AS keys;
  DELETE FROM courtesy_lease WHERE key = ANY (wanted) AND expires_at <= moment;
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

-- Gives the leases back; their keys rest until then.
CREATE FUNCTION courtesy_release(held TEXT[], who TEXT, moment TIMESTAMPTZ, rest_ms DOUBLE PRECISION)
RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(one, 7)) FROM (SELECT DISTINCT one FROM unnest(held) AS one ORDER BY one) AS keys;
  IF rest_ms > 0 THEN
    UPDATE courtesy_lease SET resting = true, expires_at = moment + make_interval(secs => rest_ms / 1000)
      WHERE key = ANY (held) AND holder = who AND NOT resting AND expires_at > moment;
  ELSE
    DELETE FROM courtesy_lease WHERE key = ANY (held) AND holder = who AND NOT resting;
  END IF;
END
$$;
