-- CreateTable
CREATE TABLE "spam_list" (
    "url" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "failure" JSONB,
    "entries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "spam_list_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "spam_listing" (
    "url" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "stated_since" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spam_listing_pkey" PRIMARY KEY ("url","domain")
);

-- CreateIndex
CREATE INDEX "spam_listing_domain_idx" ON "spam_listing"("domain");

-- AddForeignKey
ALTER TABLE "spam_listing" ADD CONSTRAINT "spam_listing_url_fkey" FOREIGN KEY ("url") REFERENCES "spam_list"("url") ON DELETE CASCADE ON UPDATE CASCADE;
