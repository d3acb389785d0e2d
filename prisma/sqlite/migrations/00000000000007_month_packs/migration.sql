-- Packs beside their rows now say the hour of each count, and are made anew from the rows.
DELETE FROM "CodePack" WHERE "sealed" = 0;

-- CreateTable
CREATE TABLE "MonthPack" (
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "counts" BLOB NOT NULL,

    PRIMARY KEY ("start", "client")
);

-- CreateTable
CREATE TABLE "TotalPack" (
    "start" INTEGER NOT NULL PRIMARY KEY,
    "counts" BLOB NOT NULL
);
