-- CreateTable
CREATE TABLE "event_place" (
    "sequence" BIGSERIAL NOT NULL,
    "event_id" TEXT NOT NULL,

    CONSTRAINT "event_place_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "finding_dispute" (
    "id" BIGSERIAL NOT NULL,
    "domain" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" TEXT NOT NULL,

    CONSTRAINT "finding_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "heard_message" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heard_message_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_place_event_id_key" ON "event_place"("event_id");

-- CreateIndex
CREATE INDEX "finding_dispute_domain_at_idx" ON "finding_dispute"("domain", "at");

-- CreateIndex
CREATE INDEX "finding_dispute_at_idx" ON "finding_dispute"("at");

-- CreateIndex
CREATE INDEX "finding_dispute_run_id_idx" ON "finding_dispute"("run_id");

-- CreateIndex
CREATE INDEX "heard_message_at_idx" ON "heard_message"("at");

-- AddForeignKey
ALTER TABLE "event_place" ADD CONSTRAINT "event_place_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "provider_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_dispute" ADD CONSTRAINT "finding_dispute_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

-- Events get their place at the end of the transaction that writes them, one transaction at a time: whoever has read up to a
-- place finds everything that comes later behind it. What a backup brings back has its place already.
CREATE FUNCTION "place_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event-places', 13));
  INSERT INTO "event_place" ("event_id") SELECT "id" FROM "provider_event"
  WHERE "id" = NEW."id" AND NOT EXISTS (SELECT FROM "event_place" WHERE "event_id" = NEW."id");
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "provider_event_placed" AFTER INSERT ON "provider_event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "place_event"();

INSERT INTO "event_place" ("event_id") SELECT "id" FROM "provider_event" ORDER BY "id";
