-- CreateTable
CREATE TABLE "Redaction" (
    "changeVersion" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "redactedVersion" INTEGER,
    "source" TEXT COLLATE "C",
    "digest" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("changeVersion","position")
);

-- CreateIndex
CREATE INDEX "Redaction_redactedVersion_idx" ON "Redaction"("redactedVersion");

-- The log is append-only but for a redaction under way: one whose rows name the change, and which is not in the log itself yet.
CREATE FUNCTION "refuse_update_of_log"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    texts text[] := ARRAY['reason', 'before', 'after'];
    updated integer := coalesce(to_jsonb(OLD) ->> 'changeVersion', to_jsonb(OLD) ->> 'version')::integer;
BEGIN
    IF to_jsonb(OLD) - texts = to_jsonb(NEW) - texts AND EXISTS (SELECT 1 FROM "Redaction" WHERE "redactedVersion" = updated AND "changeVersion" > (SELECT max("version") FROM "Change")) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the log is append-only: % is never changed', TG_TABLE_NAME;
END $$;
DROP TRIGGER "Change_is_never_updated" ON "Change";
DROP TRIGGER "Revision_is_never_updated" ON "Revision";
CREATE TRIGGER "Change_is_never_updated" BEFORE UPDATE ON "Change" FOR EACH ROW EXECUTE FUNCTION "refuse_update_of_log"();
CREATE TRIGGER "Revision_is_never_updated" BEFORE UPDATE ON "Revision" FOR EACH ROW EXECUTE FUNCTION "refuse_update_of_log"();
CREATE TRIGGER "Redaction_is_never_updated" BEFORE UPDATE ON "Redaction" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "Redaction_is_never_deleted" BEFORE DELETE ON "Redaction" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "Redaction_is_never_emptied" BEFORE TRUNCATE ON "Redaction" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_log"();
