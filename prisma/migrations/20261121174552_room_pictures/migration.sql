-- CreateTable
CREATE TABLE "room_picture_allowed" (
    "address" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "allowed_at" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "trouble" TEXT,

    CONSTRAINT "room_picture_allowed_pkey" PRIMARY KEY ("address","hash")
);

-- CreateTable
CREATE TABLE "room_picture" (
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "media_type" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "room_picture_pkey" PRIMARY KEY ("hash")
);
