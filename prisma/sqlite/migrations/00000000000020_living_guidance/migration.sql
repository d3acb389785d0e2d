-- AlterTable
ALTER TABLE "Guide" ADD COLUMN "documentPath" TEXT;

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN "owner" TEXT;
ALTER TABLE "Entry" ADD COLUMN "reviewBy" TEXT;
ALTER TABLE "Entry" ADD COLUMN "verifiedAt" BIGINT;
ALTER TABLE "Entry" ADD COLUMN "verifiedBy" TEXT;
ALTER TABLE "Entry" ADD COLUMN "documentChanged" INTEGER;

-- AlterTable
ALTER TABLE "Mitigation" ADD COLUMN "owner" TEXT;
ALTER TABLE "Mitigation" ADD COLUMN "reviewBy" TEXT;
ALTER TABLE "Mitigation" ADD COLUMN "verifiedAt" BIGINT;
ALTER TABLE "Mitigation" ADD COLUMN "verifiedBy" TEXT;
ALTER TABLE "Mitigation" ADD COLUMN "documentChanged" INTEGER;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_key_key" ON "Proposal"("key");
