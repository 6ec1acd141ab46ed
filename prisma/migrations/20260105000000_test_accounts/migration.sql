-- CreateTable
CREATE TABLE "consent"."test_account" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_account_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "test_account_domain_key" ON "consent"."test_account"("domain");
