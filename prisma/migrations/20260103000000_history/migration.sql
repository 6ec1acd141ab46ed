-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "provisional" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "slot" TIMESTAMPTZ(3);

UPDATE "assessment" SET "last_seen_at" = "assessed_at";
ALTER TABLE "assessment" ALTER COLUMN "last_seen_at" SET NOT NULL;

-- CreateTable
CREATE TABLE "provider_event" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "observation_ids" TEXT[],

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assessment_domain_id_idx" ON "assessment"("domain", "id");

-- CreateIndex
CREATE INDEX "provider_event_domain_id_idx" ON "provider_event"("domain", "id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_event_domain_key_key" ON "provider_event"("domain", "key");

-- AddForeignKey
ALTER TABLE "provider_event" ADD CONSTRAINT "provider_event_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

ALTER TABLE "provider_event" ADD CONSTRAINT "provider_event_type_check" CHECK ("type" IN (
  'letter-changed', 'rubric-changed', 'certificate-changed-unexpectedly', 'certificate-expires', 'down', 'up', 'feature-lost'));

-- Events are appended and never changed; they go only with all that we know of a provider.
CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'provider_event is append-only' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "provider_event_append_only" BEFORE UPDATE ON "provider_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
