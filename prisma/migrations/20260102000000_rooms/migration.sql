-- Similar words, for those that nobody spells so. A trusted extension: the database's owner may make it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "room_service" (
    "service" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "host_grade" TEXT NOT NULL DEFAULT '?',
    "crawled_at" TIMESTAMPTZ(3),
    "unreachable_since" TIMESTAMPTZ(3),
    "capped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "room_service_pkey" PRIMARY KEY ("service")
);

-- CreateTable
CREATE TABLE "room" (
    "id" SERIAL NOT NULL,
    "address" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "language" TEXT,
    "language_source" TEXT,
    "occupants" INTEGER,
    "occupants_average" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "moderated" BOOLEAN,
    "anonymity" TEXT,
    "history" BOOLEAN NOT NULL DEFAULT false,
    "logs_url" TEXT,
    "web_chat_url" TEXT,
    "avatar_hash" TEXT,
    "tags" TEXT[],
    "adult" TEXT,
    "confusable" BOOLEAN NOT NULL DEFAULT false,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "unreachable_since" TIMESTAMPTZ(3),

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_search" (
    "id" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "adult" BOOLEAN NOT NULL,
    "terms" INTEGER[],

    CONSTRAINT "room_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_word" (
    "id" SERIAL NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "shape" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "room_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_term" (
    "term" INTEGER NOT NULL,
    "rooms" INTEGER NOT NULL,

    CONSTRAINT "room_term_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "room_sample" (
    "room_id" INTEGER NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "occupants" INTEGER NOT NULL,

    CONSTRAINT "room_sample_pkey" PRIMARY KEY ("room_id","hour")
);

-- CreateTable
CREATE TABLE "room_day" (
    "room_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "average" DOUBLE PRECISION NOT NULL,
    "most" INTEGER NOT NULL,
    "samples" INTEGER NOT NULL,

    CONSTRAINT "room_day_pkey" PRIMARY KEY ("room_id","day")
);

-- CreateTable
CREATE TABLE "room_report" (
    "id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "room_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "room_service_provider_idx" ON "room_service"("provider");

-- CreateIndex
CREATE UNIQUE INDEX "room_address_key" ON "room"("address");

-- CreateIndex
CREATE INDEX "room_service_idx" ON "room"("service");

-- CreateIndex
CREATE INDEX "room_search_size_id_idx" ON "room_search"("size", "id");

-- CreateIndex
CREATE INDEX "room_search_terms_idx" ON "room_search" USING GIN ("terms");

-- CreateIndex
CREATE UNIQUE INDEX "room_word_word_key" ON "room_word"("word");

-- CreateIndex
CREATE INDEX "room_word_shape_idx" ON "room_word" USING GIN ("shape" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "room_sample_hour_idx" ON "room_sample"("hour");

-- CreateIndex
CREATE INDEX "room_report_outcome_at_idx" ON "room_report"("outcome", "at");

-- CreateIndex
CREATE INDEX "room_report_address_idx" ON "room_report"("address");

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_service_fkey" FOREIGN KEY ("service") REFERENCES "room_service"("service") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_search" ADD CONSTRAINT "room_search_id_fkey" FOREIGN KEY ("id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_sample" ADD CONSTRAINT "room_sample_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_day" ADD CONSTRAINT "room_day_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

ALTER TABLE "room" ADD CONSTRAINT "room_anonymity_check" CHECK ("anonymity" IN ('semi', 'none'));
ALTER TABLE "room" ADD CONSTRAINT "room_adult_check" CHECK ("adult" IN ('owner', 'moderator'));
ALTER TABLE "room" ADD CONSTRAINT "room_language_source_check" CHECK ("language_source" IN ('declared', 'detected'));
ALTER TABLE "room_report" ADD CONSTRAINT "room_report_outcome_check" CHECK ("outcome" IN ('dismissed', 'flagged', 'removed'));

-- New entries wait together for their place, but few: every search reads those that wait.
ALTER INDEX "room_search_terms_idx" SET (fastupdate = on, gin_pending_list_limit = 512);
ALTER TABLE "room_term" SET (fillfactor = 50);

-- Takes what a statement changed over into the counts, term by term in order, so that two of them never wait in a circle.
CREATE FUNCTION "room_term_apply"(changed INTEGER[], changes INTEGER[]) RETURNS VOID LANGUAGE sql AS $$
  INSERT INTO room_term (term, rooms)
    SELECT one, sum(change) FROM unnest(changed, changes) AS given (one, change)
    GROUP BY one HAVING sum(change) <> 0 ORDER BY one
  ON CONFLICT (term) DO UPDATE SET rooms = room_term.rooms + excluded.rooms
$$;

CREATE FUNCTION "room_term_count"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed INTEGER[];
  changes INTEGER[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(term), array_agg(1) INTO changed, changes FROM new_rows, unnest(terms) AS term;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(term), array_agg(-1) INTO changed, changes FROM old_rows, unnest(terms) AS term;
  ELSE
    SELECT array_agg(term), array_agg(change) INTO changed, changes FROM (
      SELECT term, 1 AS change FROM new_rows, unnest(terms) AS term
      UNION ALL SELECT term, -1 FROM old_rows, unnest(terms) AS term) AS both_rows;
  END IF;
  IF changed IS NOT NULL THEN
    PERFORM room_term_apply(changed, changes);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "room_search_inserted" AFTER INSERT ON "room_search" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "room_term_count"();
CREATE TRIGGER "room_search_updated" AFTER UPDATE ON "room_search" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "room_term_count"();
CREATE TRIGGER "room_search_deleted" AFTER DELETE ON "room_search" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "room_term_count"();

-- Words whose shape is like the wanted one, the likest first. The library must be there before its setting is.
SELECT similarity('a', 'a');
CREATE FUNCTION "similar_room_words"(wanted TEXT, most INTEGER) RETURNS TABLE (id INTEGER, word TEXT) LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = 0.35 AS $$
  SELECT room_word.id, room_word.word FROM room_word
  WHERE room_word.shape % wanted AND abs(length(room_word.shape) - length(wanted)) <= 2
  ORDER BY similarity(room_word.shape, wanted) DESC, room_word.id LIMIT most
$$;
