-- CreateIndex
CREATE INDEX "SearchCount_by_text" ON "SearchCount"("text", "hour", "kind", "client", "count");

-- CreateIndex
CREATE INDEX "OutcomeCount_by_step" ON "OutcomeCount"("entryId", "mitigationId", "version", "hour", "client", "solved", "notSolved");
