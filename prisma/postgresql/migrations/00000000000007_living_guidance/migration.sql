-- AlterTable
ALTER TABLE "Guide" ADD COLUMN "documentPath" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Entry" ADD COLUMN "owner" TEXT COLLATE "C";
ALTER TABLE "Entry" ADD COLUMN "reviewBy" TEXT COLLATE "C";
ALTER TABLE "Entry" ADD COLUMN "verifiedAt" BIGINT;
ALTER TABLE "Entry" ADD COLUMN "verifiedBy" TEXT COLLATE "C";
ALTER TABLE "Entry" ADD COLUMN "documentChanged" INTEGER;

-- AlterTable
ALTER TABLE "Mitigation" ADD COLUMN "owner" TEXT COLLATE "C";
ALTER TABLE "Mitigation" ADD COLUMN "reviewBy" TEXT COLLATE "C";
ALTER TABLE "Mitigation" ADD COLUMN "verifiedAt" BIGINT;
ALTER TABLE "Mitigation" ADD COLUMN "verifiedBy" TEXT COLLATE "C";
ALTER TABLE "Mitigation" ADD COLUMN "documentChanged" INTEGER;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN "key" TEXT COLLATE "C";

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_key_key" ON "Proposal"("key");
