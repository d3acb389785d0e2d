-- CreateTable
CREATE TABLE "Redaction" (
    "changeVersion" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "redactedVersion" INTEGER,
    "source" TEXT,
    "digest" TEXT NOT NULL,

    PRIMARY KEY ("changeVersion", "position")
);

-- CreateIndex
CREATE INDEX "Redaction_redactedVersion_idx" ON "Redaction"("redactedVersion");

-- The log is append-only but for a redaction under way: one whose rows name the change, and which is not in the log itself yet.
DROP TRIGGER "Change_is_never_updated";
DROP TRIGGER "Revision_is_never_updated";
CREATE TRIGGER "Change_is_never_updated" BEFORE UPDATE ON "Change" WHEN NOT EXISTS (SELECT 1 FROM "Redaction" WHERE "redactedVersion" = OLD."version" AND "changeVersion" > (SELECT max("version") FROM "Change")) OR NEW."version" <> OLD."version" OR NEW."kind" <> OLD."kind" OR NEW."at" <> OLD."at" OR NEW."actor" <> OLD."actor" OR NEW."hash" <> OLD."hash" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Change is never updated'); END;
CREATE TRIGGER "Revision_is_never_updated" BEFORE UPDATE ON "Revision" WHEN NOT EXISTS (SELECT 1 FROM "Redaction" WHERE "redactedVersion" = OLD."changeVersion" AND "changeVersion" > (SELECT max("version") FROM "Change")) OR NEW."changeVersion" <> OLD."changeVersion" OR NEW."position" <> OLD."position" OR NEW."nodeType" <> OLD."nodeType" OR NEW."nodeId" <> OLD."nodeId" OR NEW."action" <> OLD."action" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Revision is never updated'); END;
CREATE TRIGGER "Redaction_is_never_updated" BEFORE UPDATE ON "Redaction" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Redaction is never updated'); END;
CREATE TRIGGER "Redaction_is_never_deleted" BEFORE DELETE ON "Redaction" BEGIN SELECT RAISE(ABORT, 'the log is append-only: Redaction is never deleted'); END;
