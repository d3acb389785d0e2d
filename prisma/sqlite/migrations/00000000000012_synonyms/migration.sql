-- CreateTable
CREATE TABLE "Synonyms" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groups" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL
);
