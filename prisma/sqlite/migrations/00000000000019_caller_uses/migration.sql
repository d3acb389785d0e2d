-- CreateTable
CREATE TABLE "CallerUse" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "endsAt" BIGINT NOT NULL,
    "used" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "CallerUse_endsAt_idx" ON "CallerUse"("endsAt");
