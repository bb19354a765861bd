/** True when nobody else at work is an administrator. */
export const isLastAdministrator = (administratorIds: readonly string[], personId: string): boolean =>
  administratorIds.length === 1 && administratorIds[0] === personId;
