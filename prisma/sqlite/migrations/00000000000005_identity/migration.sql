-- AlterTable
ALTER TABLE "AccessToken" ADD COLUMN "lastUsedOn" INTEGER;

-- CreateTable
CREATE TABLE "AccessEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT,
    "role" TEXT,
    "subject" TEXT,
    "requestId" TEXT
);

-- CreateIndex
CREATE INDEX "AccessEvent_at_idx" ON "AccessEvent"("at");
