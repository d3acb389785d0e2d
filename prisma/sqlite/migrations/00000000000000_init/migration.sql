-- CreateTable
CREATE TABLE "Guide" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "appliesTo" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "license" TEXT,
    "attribution" TEXT,
    "escalation" TEXT NOT NULL,
    "sourceDigest" TEXT,
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "guideId" TEXT NOT NULL,
    "code" BIGINT,
    "symbol" TEXT,
    "ordinal" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    CONSTRAINT "Entry_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cause" (
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("entryId", "position"),
    CONSTRAINT "Cause_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mitigation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "EntryMitigation" (
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "mitigationId" TEXT NOT NULL,
    "condition" TEXT,

    PRIMARY KEY ("entryId", "position"),
    CONSTRAINT "EntryMitigation_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EntryMitigation_mitigationId_fkey" FOREIGN KEY ("mitigationId") REFERENCES "Mitigation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuideStep" (
    "guideId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "mitigationId" TEXT NOT NULL,
    "condition" TEXT,

    PRIMARY KEY ("guideId", "position"),
    CONSTRAINT "GuideStep_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GuideStep_mitigationId_fkey" FOREIGN KEY ("mitigationId") REFERENCES "Mitigation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "version" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "changeVersion" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "nodeType" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    PRIMARY KEY ("changeVersion", "position"),
    CONSTRAINT "Revision_changeVersion_fkey" FOREIGN KEY ("changeVersion") REFERENCES "Change" ("version") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GuideSource" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "guideId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "changeVersion" INTEGER NOT NULL,
    CONSTRAINT "GuideSource_changeVersion_fkey" FOREIGN KEY ("changeVersion") REFERENCES "Change" ("version") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "secretHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "expiresAt" BIGINT,
    "revokedAt" BIGINT
);

-- CreateIndex
CREATE UNIQUE INDEX "Guide_slug_key" ON "Guide"("slug");

-- CreateIndex
CREATE INDEX "Entry_guideId_ordinal_idx" ON "Entry"("guideId", "ordinal");

-- CreateIndex
CREATE INDEX "Entry_code_idx" ON "Entry"("code");

-- CreateIndex
CREATE INDEX "EntryMitigation_mitigationId_idx" ON "EntryMitigation"("mitigationId");

-- CreateIndex
CREATE INDEX "GuideStep_mitigationId_idx" ON "GuideStep"("mitigationId");

-- CreateIndex
CREATE INDEX "Revision_nodeId_changeVersion_idx" ON "Revision"("nodeId", "changeVersion");

-- The log is append-only: Prisma has no word for it, so it is said here.
CREATE TRIGGER "Change_is_never_updated" BEFORE UPDATE ON "Change" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Change is never updated'); END;
CREATE TRIGGER "Change_is_never_deleted" BEFORE DELETE ON "Change" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Change is never deleted'); END;
CREATE TRIGGER "Revision_is_never_updated" BEFORE UPDATE ON "Revision" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Revision is never updated'); END;
CREATE TRIGGER "Revision_is_never_deleted" BEFORE DELETE ON "Revision" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Revision is never deleted'); END;

-- "hres": by this number the server knows the file for its own.
PRAGMA application_id = 1752327539;
