-- CreateTable
CREATE TABLE "directory_change" (
    "domain" TEXT NOT NULL,
    "changed_in" xid8 NOT NULL,

    CONSTRAINT "directory_change_pkey" PRIMARY KEY ("domain")
);

-- CreateIndex
CREATE INDEX "directory_change_changed_in_idx" ON "directory_change"("changed_in");


-- What Prisma cannot say.

-- Which transaction last changed what the list shows of a provider, so that readers can take up changes alone: all of
-- those before the oldest one under way are settled.
CREATE FUNCTION "note_directory_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "directory_change" ("domain", "changed_in") VALUES (coalesce(NEW.domain, OLD.domain), pg_current_xact_id())
  ON CONFLICT ("domain") DO UPDATE SET "changed_in" = excluded."changed_in"
  WHERE "directory_change"."changed_in" <> excluded."changed_in";
  RETURN NULL;
END
$$;
CREATE FUNCTION "note_all_directory_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "directory_change" SET "changed_in" = pg_current_xact_id();
  RETURN NULL;
END
$$;

CREATE TRIGGER "provider_noted" AFTER INSERT OR DELETE OR UPDATE OF "listing", "seed_facts" ON "provider"
  FOR EACH ROW EXECUTE FUNCTION "note_directory_change"();
CREATE TRIGGER "provider_emptied" AFTER TRUNCATE ON "provider"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_all_directory_changes"();
CREATE TRIGGER "provider_current_noted" AFTER INSERT OR DELETE OR UPDATE ON "provider_current"
  FOR EACH ROW EXECUTE FUNCTION "note_directory_change"();

INSERT INTO "directory_change" ("domain", "changed_in") SELECT "domain", pg_current_xact_id() FROM "provider";
