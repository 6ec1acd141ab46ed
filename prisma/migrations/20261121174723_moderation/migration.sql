-- CreateTable
CREATE TABLE "consent"."delisting" (
    "domain" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delisting_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "consent"."moderation_act" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "moderation_act_pkey" PRIMARY KEY ("id")
);


-- What Prisma cannot say.

-- What a moderator took off the list stays off it, whoever else would list it.
CREATE FUNCTION "keep_delisted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."listing" = 'listed' AND EXISTS (SELECT FROM "consent"."delisting" WHERE "domain" = NEW."domain") THEN
    NEW."listing" := 'unlisted';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "provider_kept_delisted" BEFORE INSERT OR UPDATE OF "listing" ON "provider"
  FOR EACH ROW EXECUTE FUNCTION "keep_delisted"();
