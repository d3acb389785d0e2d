// What Prisma's command line asks of its engines when it generates a client: nothing, but it has to be there.
exports.enginesVersion = 'none';
exports.getEnginesPath = () => __dirname;
exports.ensureNeededBinariesExist = () => Promise.resolve();
