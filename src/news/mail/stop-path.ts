/** Where the reader of a mailing stops such mail: who has its secret need not sign in. */
export const stopPath = (organisationId: string, secret: string): string => `/mail-stoppen/${organisationId}/${secret}`;
