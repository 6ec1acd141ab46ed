-- Each room is found by its age too: a term for every 16384 numbers (see facets.ts in packages/db). Counted by itself, for
-- the trigger would count every word again.
ALTER TABLE "room_search" DISABLE TRIGGER "room_search_updated";
UPDATE "room_search" SET "terms" = "terms" || (-200000 - ("id" >> 14));
INSERT INTO "room_term" ("term", "rooms") SELECT -200000 - ("id" >> 14), count(*) FROM "room_search" GROUP BY 1;
ALTER TABLE "room_search" ENABLE TRIGGER "room_search_updated";
