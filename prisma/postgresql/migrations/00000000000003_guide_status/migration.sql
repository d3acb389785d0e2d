-- Null: published.
ALTER TABLE "Guide" ADD COLUMN "status" TEXT COLLATE "C";
