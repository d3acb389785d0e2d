-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" BIGINT,
    "text" TEXT,
    "edit" TEXT,
    "proposedBy" TEXT,
    "identity" TEXT,
    "proposedAt" BIGINT NOT NULL,
    "comments" TEXT NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" BIGINT,
    "decision" TEXT,
    "version" INTEGER
);

-- CreateIndex
CREATE INDEX "Proposal_state_proposedAt_idx" ON "Proposal"("state", "proposedAt");
