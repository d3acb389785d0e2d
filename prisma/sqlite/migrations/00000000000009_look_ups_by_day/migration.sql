-- Look-ups by the hour, an outcome a column. Both tables are stored in the order of their keys, the order in which they are summed.
CREATE TABLE "LookupHour" (
    "code" BIGINT NOT NULL,
    "hour" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "mitigated" BIGINT NOT NULL,
    "unmitigated" BIGINT NOT NULL,
    "unlisted" BIGINT NOT NULL,

    PRIMARY KEY ("code", "hour", "client")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "LookupDay" (
    "code" BIGINT NOT NULL,
    "day" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "mitigated" BIGINT NOT NULL,
    "unmitigated" BIGINT NOT NULL,
    "unlisted" BIGINT NOT NULL,

    PRIMARY KEY ("code", "day", "client")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CountResolution" (
    "unit" TEXT NOT NULL PRIMARY KEY,
    "before" INTEGER NOT NULL
);

-- Rows by the hour are taken over as they are.
INSERT INTO "LookupHour"
SELECT "code", "hour", "client",
    sum(CASE "outcome" WHEN 'MITIGATED' THEN "count" ELSE 0 END),
    sum(CASE "outcome" WHEN 'UNMITIGATED' THEN "count" ELSE 0 END),
    sum(CASE "outcome" WHEN 'UNLISTED' THEN "count" ELSE 0 END)
FROM "LookupCount" GROUP BY "code", "hour", "client";

-- Data step: unpackLookups

-- Days and months that had been rolled up have no hours.
INSERT INTO "CountResolution" SELECT 'DAY', max("end") FROM "CodePack" WHERE "sealed" = 1 HAVING count(*) > 0;
INSERT INTO "CountResolution" SELECT 'MONTH', max("end") FROM "CodePack" WHERE "sealed" = 1 AND "end" - "start" > 24 HAVING count(*) > 0;

-- CreateIndex
CREATE INDEX "LookupHour_hour_idx" ON "LookupHour"("hour");

-- CreateIndex
CREATE INDEX "LookupDay_day_idx" ON "LookupDay"("day");

-- Gaps know how often they were asked for, so that the rarest can go.
ALTER TABLE "Gap" ADD COLUMN "count" BIGINT NOT NULL DEFAULT 0;
UPDATE "Gap" SET "count" =
    (SELECT coalesce(sum("unlisted"), 0) FROM "LookupHour" WHERE "code" = "Gap"."code" AND "client" = "Gap"."client") +
    (SELECT coalesce(sum("unlisted"), 0) FROM "LookupDay" WHERE "code" = "Gap"."code" AND "client" = "Gap"."client");

-- What was packed beside its rows is summed from them now.
DROP TABLE "LookupCount";
DROP TABLE "CodePack";
DROP TABLE "MonthPack";
DROP TABLE "TotalPack";
