-- What a backup brings back was told when it happened, or is owed by the backup's own rows.
CREATE OR REPLACE FUNCTION "owe_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('signpost.restoring', true) = 'on' THEN
    RETURN NULL;
  END IF;
  INSERT INTO "event_delivery" ("subscription_id", "event_id", "next_attempt_at")
  SELECT "id", NEW."id", NEW."at" FROM "consent"."event_subscription"
  WHERE "domain" = NEW."domain" AND "disabled_at" IS NULL;
  RETURN NULL;
END
$$;
