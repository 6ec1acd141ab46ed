-- CreateTable
CREATE TABLE "consent"."claim" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "sender" TEXT,
    "status" TEXT NOT NULL,
    "proved_at" TIMESTAMPTZ(3) NOT NULL,
    "next_check_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent"."operator_session" (
    "hash" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "csrf_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operator_session_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "consent"."claim_message" (
    "token" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_message_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "consent"."operator_word" (
    "domain" TEXT NOT NULL,
    "wants_unlisted" BOOLEAN NOT NULL DEFAULT false,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "facts_at" TIMESTAMPTZ(3),

    CONSTRAINT "operator_word_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "consent"."finding_answer" (
    "domain" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_answer_pkey" PRIMARY KEY ("domain","check","direction")
);

-- CreateTable
CREATE TABLE "consent"."operator_audit" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "operator_audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "claim_token_key" ON "consent"."claim"("token");

-- CreateIndex
CREATE INDEX "claim_domain_idx" ON "consent"."claim"("domain");

-- CreateIndex
CREATE INDEX "claim_status_next_check_at_idx" ON "consent"."claim"("status", "next_check_at");

-- CreateIndex
CREATE INDEX "operator_session_claim_id_idx" ON "consent"."operator_session"("claim_id");

-- CreateIndex
CREATE INDEX "operator_audit_domain_id_idx" ON "consent"."operator_audit"("domain", "id");

-- AddForeignKey
ALTER TABLE "consent"."operator_session" ADD CONSTRAINT "operator_session_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "consent"."claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Closed vocabularies
ALTER TABLE "consent"."claim" ADD CONSTRAINT "claim_via_check" CHECK ("via" IN ('dns', 'file', 'message'));
ALTER TABLE "consent"."claim" ADD CONSTRAINT "claim_status_check" CHECK ("status" IN ('active', 'suspended', 'ended'));
