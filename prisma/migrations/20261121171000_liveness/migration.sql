-- CreateTable
CREATE TABLE "liveness" (
    "domain" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unknown',
    "looked_at" TIMESTAMPTZ(3),

    CONSTRAINT "liveness_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "liveness_sample" (
    "domain" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "answer_ms" REAL,

    CONSTRAINT "liveness_sample_pkey" PRIMARY KEY ("domain","at")
);

-- CreateTable
CREATE TABLE "uptime_day" (
    "domain" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "up" INTEGER NOT NULL,
    "degraded" INTEGER NOT NULL,
    "down" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "answer_ms" REAL,

    CONSTRAINT "uptime_day_pkey" PRIMARY KEY ("domain","day")
);

-- CreateIndex
CREATE INDEX "liveness_next_at_idx" ON "liveness"("next_at");

-- CreateIndex
CREATE INDEX "liveness_sample_at_idx" ON "liveness_sample"("at");

-- AddForeignKey
ALTER TABLE "liveness" ADD CONSTRAINT "liveness_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liveness_sample" ADD CONSTRAINT "liveness_sample_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uptime_day" ADD CONSTRAINT "uptime_day_domain_fkey" FOREIGN KEY ("domain") REFERENCES "provider"("domain") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

ALTER TABLE "liveness" ADD CONSTRAINT "liveness_state_check"
  CHECK ("state" IN ('up', 'degraded', 'down', 'unknown', 'suspect'));
ALTER TABLE "liveness_sample" ADD CONSTRAINT "liveness_sample_state_check"
  CHECK ("state" IN ('up', 'degraded', 'down', 'unknown', 'suspect'));
