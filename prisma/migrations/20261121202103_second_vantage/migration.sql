-- AlterTable
ALTER TABLE "consent"."operator_word" ADD COLUMN     "looks_often" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "liveness" ADD COLUMN     "unseen_from" TEXT;

-- AlterTable
ALTER TABLE "provider" ADD COLUMN     "declines_testing" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "uptime_day" ADD COLUMN     "up_minutes" SMALLINT,
ADD COLUMN     "degraded_minutes" SMALLINT,
ADD COLUMN     "down_minutes" SMALLINT,
ADD COLUMN     "unknown_minutes" SMALLINT;

-- CreateTable
CREATE TABLE "vantage_place" (
    "name" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vantage_place_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "liveness_doubt" (
    "domain" TEXT NOT NULL,
    "asked_from" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_until" TIMESTAMPTZ(3),
    "silent_from" TEXT,

    CONSTRAINT "liveness_doubt_pkey" PRIMARY KEY ("domain")
);

-- AddForeignKey
ALTER TABLE "liveness_doubt" ADD CONSTRAINT "liveness_doubt_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;
