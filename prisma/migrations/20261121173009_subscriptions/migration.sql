-- CreateTable
CREATE TABLE "consent"."event_subscription" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "key_id" TEXT,
    "wrapped_key" BYTEA,
    "sealed" BYTEA,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_delivered_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_delivery" (
    "id" BIGSERIAL NOT NULL,
    "subscription_id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_subscription_domain_kind_target_key" ON "consent"."event_subscription"("domain", "kind", "target");

-- CreateIndex
CREATE INDEX "event_delivery_next_attempt_at_idx" ON "event_delivery"("next_attempt_at");

-- CreateIndex
CREATE INDEX "event_delivery_event_id_idx" ON "event_delivery"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_delivery_subscription_id_event_id_key" ON "event_delivery"("subscription_id", "event_id");

-- AddForeignKey
ALTER TABLE "event_delivery" ADD CONSTRAINT "event_delivery_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "consent"."event_subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_delivery" ADD CONSTRAINT "event_delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "provider_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

-- An event is owed to those who were subscribed when it was told, from the same transaction on: none is lost, and none is
-- owed for what was not kept.
CREATE FUNCTION "owe_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_delivery" ("subscription_id", "event_id", "next_attempt_at")
  SELECT "id", NEW."id", NEW."at" FROM "consent"."event_subscription"
  WHERE "domain" = NEW."domain" AND "disabled_at" IS NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER "provider_event_owed" AFTER INSERT ON "provider_event" FOR EACH ROW EXECUTE FUNCTION "owe_event"();
