-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "code" BIGINT,
    "text" TEXT COLLATE "C",
    "edit" TEXT COLLATE "C",
    "proposedBy" TEXT COLLATE "C",
    "identity" TEXT COLLATE "C",
    "proposedAt" BIGINT NOT NULL,
    "comments" TEXT COLLATE "C" NOT NULL,
    "decidedBy" TEXT COLLATE "C",
    "decidedAt" BIGINT,
    "decision" TEXT COLLATE "C",
    "version" INTEGER,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Proposal_state_proposedAt_idx" ON "Proposal"("state", "proposedAt");
