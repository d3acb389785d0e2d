-- CreateTable
CREATE TABLE "HourTotal" (
    "hour" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    PRIMARY KEY ("hour", "kind", "client")
);

-- CreateTable
CREATE TABLE "LookupCount" (
    "hour" INTEGER NOT NULL,
    "code" BIGINT NOT NULL,
    "outcome" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    PRIMARY KEY ("hour", "code", "outcome", "client")
);

-- CreateTable
CREATE TABLE "SearchCount" (
    "hour" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    PRIMARY KEY ("hour", "text", "kind", "client")
);

-- CreateTable
CREATE TABLE "Gap" (
    "code" BIGINT NOT NULL,
    "client" TEXT NOT NULL,
    "firstSeen" BIGINT NOT NULL,
    "lastSeen" BIGINT NOT NULL,

    PRIMARY KEY ("code", "client")
);

-- CreateTable
CREATE TABLE "GapDismissal" (
    "code" BIGINT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "OutcomeCount" (
    "hour" INTEGER NOT NULL,
    "entryId" TEXT NOT NULL,
    "mitigationId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "solved" BIGINT NOT NULL,
    "notSolved" BIGINT NOT NULL,

    PRIMARY KEY ("hour", "entryId", "mitigationId", "version", "client")
);

-- CreateTable
CREATE TABLE "CountedClient" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "lastHour" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "MergedBatch" (
    "writer" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "LookupCount_code_hour_idx" ON "LookupCount"("code", "hour");
