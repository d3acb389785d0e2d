-- Texts are compared byte by byte (COLLATE "C"), as SQLite does it: both databases answer in one order, and no index depends on
-- the collations of the operating system.

-- CreateTable
CREATE TABLE "Guide" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "appliesTo" TEXT COLLATE "C" NOT NULL,
    "sourceUrl" TEXT COLLATE "C",
    "license" TEXT COLLATE "C",
    "attribution" TEXT COLLATE "C",
    "escalation" TEXT COLLATE "C" NOT NULL,
    "sourceDigest" TEXT COLLATE "C",
    "scope" TEXT COLLATE "C",
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Guide_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "guideId" TEXT COLLATE "C" NOT NULL,
    "code" BIGINT,
    "symbol" TEXT COLLATE "C",
    "ordinal" INTEGER NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cause" (
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Cause_pkey" PRIMARY KEY ("entryId","position")
);

-- CreateTable
CREATE TABLE "Mitigation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Mitigation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Synonyms" (
    "id" TEXT COLLATE "C" NOT NULL,
    "groups" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Synonyms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryMitigation" (
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "mitigationId" TEXT COLLATE "C" NOT NULL,
    "condition" TEXT COLLATE "C",

    CONSTRAINT "EntryMitigation_pkey" PRIMARY KEY ("entryId","position")
);

-- CreateTable
CREATE TABLE "GuideStep" (
    "guideId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "mitigationId" TEXT COLLATE "C" NOT NULL,
    "condition" TEXT COLLATE "C",

    CONSTRAINT "GuideStep_pkey" PRIMARY KEY ("guideId","position")
);

-- CreateTable
CREATE TABLE "Change" (
    "version" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Revision" (
    "changeVersion" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "nodeType" TEXT COLLATE "C" NOT NULL,
    "nodeId" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C",
    "after" TEXT COLLATE "C",

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("changeVersion","position")
);

-- CreateTable
CREATE TABLE "GuideSource" (
    "digest" TEXT COLLATE "C" NOT NULL,
    "guideId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "changeVersion" INTEGER NOT NULL,

    CONSTRAINT "GuideSource_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT COLLATE "C" NOT NULL,
    "payloadHash" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" TEXT COLLATE "C" NOT NULL,
    "secretHash" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "expiresAt" BIGINT,
    "revokedAt" BIGINT,
    "lastUsedOn" INTEGER,

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessEvent" (
    "id" SERIAL NOT NULL,
    "at" BIGINT NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "actor" TEXT COLLATE "C",
    "role" TEXT COLLATE "C",
    "subject" TEXT COLLATE "C",
    "requestId" TEXT COLLATE "C",

    CONSTRAINT "AccessEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "keyHash" TEXT COLLATE "C" NOT NULL,
    "identity" TEXT COLLATE "C" NOT NULL,
    "tokenId" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "lastUsedAt" BIGINT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdminLink" (
    "keyHash" TEXT COLLATE "C" NOT NULL,
    "expiresAt" BIGINT NOT NULL,

    CONSTRAINT "AdminLink_pkey" PRIMARY KEY ("keyHash")
);

-- CreateTable
CREATE TABLE "HourTotal" (
    "hour" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "HourTotal_pkey" PRIMARY KEY ("hour","kind","client")
);

-- CreateTable
CREATE TABLE "LookupHour" (
    "code" BIGINT NOT NULL,
    "hour" INTEGER NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "mitigated" BIGINT NOT NULL,
    "unmitigated" BIGINT NOT NULL,
    "unlisted" BIGINT NOT NULL,

    CONSTRAINT "LookupHour_pkey" PRIMARY KEY ("code","hour","client")
);

-- CreateTable
CREATE TABLE "LookupDay" (
    "code" BIGINT NOT NULL,
    "day" INTEGER NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "mitigated" BIGINT NOT NULL,
    "unmitigated" BIGINT NOT NULL,
    "unlisted" BIGINT NOT NULL,

    CONSTRAINT "LookupDay_pkey" PRIMARY KEY ("code","day","client")
);

-- CreateTable
CREATE TABLE "CountResolution" (
    "unit" TEXT COLLATE "C" NOT NULL,
    "before" INTEGER NOT NULL,

    CONSTRAINT "CountResolution_pkey" PRIMARY KEY ("unit")
);

-- CreateTable
CREATE TABLE "SearchCount" (
    "hour" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "SearchCount_pkey" PRIMARY KEY ("hour","text","kind","client")
);

-- CreateTable
CREATE TABLE "Gap" (
    "code" BIGINT NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "firstSeen" BIGINT NOT NULL,
    "lastSeen" BIGINT NOT NULL,
    "count" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Gap_pkey" PRIMARY KEY ("code","client")
);

-- CreateTable
CREATE TABLE "GapDismissal" (
    "code" BIGINT NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "GapDismissal_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "OutcomeCount" (
    "hour" INTEGER NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "mitigationId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "solved" BIGINT NOT NULL,
    "notSolved" BIGINT NOT NULL,

    CONSTRAINT "OutcomeCount_pkey" PRIMARY KEY ("hour","entryId","mitigationId","version","client")
);

-- CreateTable
CREATE TABLE "CodeRequest" (
    "day" INTEGER NOT NULL,
    "code" BIGINT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "CodeRequest_pkey" PRIMARY KEY ("day","code")
);

-- CreateTable
CREATE TABLE "CountedClient" (
    "name" TEXT COLLATE "C" NOT NULL,
    "lastHour" INTEGER NOT NULL,

    CONSTRAINT "CountedClient_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "MergedBatch" (
    "writer" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "MergedBatch_pkey" PRIMARY KEY ("writer")
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
CREATE INDEX "Change_at_idx" ON "Change"("at");

-- CreateIndex
CREATE INDEX "Revision_nodeId_changeVersion_idx" ON "Revision"("nodeId", "changeVersion");

-- CreateIndex
CREATE INDEX "IdempotencyKey_at_idx" ON "IdempotencyKey"("at");

-- CreateIndex
CREATE INDEX "AccessEvent_at_idx" ON "AccessEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Session_keyHash_key" ON "Session"("keyHash");

-- CreateIndex
CREATE INDEX "Session_identity_idx" ON "Session"("identity");

-- CreateIndex
CREATE INDEX "LookupHour_hour_idx" ON "LookupHour"("hour");

-- CreateIndex
CREATE INDEX "LookupDay_day_idx" ON "LookupDay"("day");

-- CreateIndex
CREATE INDEX "SearchCount_by_text" ON "SearchCount"("text", "hour", "kind", "client", "count");

-- CreateIndex
CREATE INDEX "OutcomeCount_by_step" ON "OutcomeCount"("entryId", "mitigationId", "version", "hour", "client", "solved", "notSolved");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cause" ADD CONSTRAINT "Cause_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryMitigation" ADD CONSTRAINT "EntryMitigation_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryMitigation" ADD CONSTRAINT "EntryMitigation_mitigationId_fkey" FOREIGN KEY ("mitigationId") REFERENCES "Mitigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuideStep" ADD CONSTRAINT "GuideStep_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuideStep" ADD CONSTRAINT "GuideStep_mitigationId_fkey" FOREIGN KEY ("mitigationId") REFERENCES "Mitigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_changeVersion_fkey" FOREIGN KEY ("changeVersion") REFERENCES "Change"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuideSource" ADD CONSTRAINT "GuideSource_changeVersion_fkey" FOREIGN KEY ("changeVersion") REFERENCES "Change"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The log is append-only: Prisma has no word for it, so it is said here.
CREATE FUNCTION "refuse_change_of_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only: % is never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "Change_is_never_updated" BEFORE UPDATE ON "Change" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "Change_is_never_deleted" BEFORE DELETE ON "Change" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "Change_is_never_emptied" BEFORE TRUNCATE ON "Change" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "Revision_is_never_updated" BEFORE UPDATE ON "Revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "Revision_is_never_deleted" BEFORE DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "Revision_is_never_emptied" BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_log"();
