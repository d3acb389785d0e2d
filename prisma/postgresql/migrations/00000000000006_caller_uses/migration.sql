-- CreateTable
CREATE TABLE "CallerUse" (
    "key" TEXT COLLATE "C" NOT NULL,
    "endsAt" BIGINT NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "CallerUse_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "CallerUse_endsAt_idx" ON "CallerUse"("endsAt");
