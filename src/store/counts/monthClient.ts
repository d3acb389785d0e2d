/** Stands in MonthPack for the sum of all clients; no client has this name. */
export const allClients = '';
