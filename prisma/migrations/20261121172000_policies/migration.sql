-- CreateTable
CREATE TABLE "provider_policy" (
    "domain" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "walked_at" TIMESTAMPTZ(3) NOT NULL,
    "next_walk_at" TIMESTAMPTZ(3) NOT NULL,
    "steps" JSONB NOT NULL,

    CONSTRAINT "provider_policy_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "title" TEXT,
    "gzip" BYTEA NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "missed" INTEGER NOT NULL DEFAULT 0,
    "etag" TEXT,
    "last_modified" TEXT,
    "reading" JSONB NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "provider_policy_next_walk_at_idx" ON "provider_policy"("next_walk_at");

-- CreateIndex
CREATE INDEX "policy_version_domain_id_idx" ON "policy_version"("domain", "id");

-- AddForeignKey
ALTER TABLE "provider_policy" ADD CONSTRAINT "provider_policy_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

-- One text stands at an address at a time.
CREATE UNIQUE INDEX "policy_version_standing" ON "policy_version"("domain", "url") WHERE "ended_at" IS NULL;

ALTER TABLE "provider_policy" ADD CONSTRAINT "provider_policy_state_check" CHECK ("state" IN ('read', 'none-found', 'unreached'));

-- The contracts hold the one list of types; here their shape is enough.
ALTER TABLE "provider_event" DROP CONSTRAINT "provider_event_type_check";
ALTER TABLE "provider_event" ADD CONSTRAINT "provider_event_type_check" CHECK ("type" ~ '^[a-z]+(-[a-z]+)*$');
