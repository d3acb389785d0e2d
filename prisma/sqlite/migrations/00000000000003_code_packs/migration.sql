-- CreateTable
CREATE TABLE "CodePack" (
    "start" INTEGER NOT NULL PRIMARY KEY,
    "end" INTEGER NOT NULL,
    "sealed" INTEGER NOT NULL,
    "counts" BLOB NOT NULL
);
