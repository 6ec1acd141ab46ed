-- AlterTable
ALTER TABLE "observation" ADD COLUMN "content_hash" TEXT;

-- CreateIndex
CREATE INDEX "evidence_created_at_idx" ON "evidence"("created_at");
