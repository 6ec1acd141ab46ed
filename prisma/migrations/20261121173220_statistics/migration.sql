-- CreateTable
CREATE TABLE "statistics_day" (
    "day" DATE NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "statistics_day_pkey" PRIMARY KEY ("day")
);
