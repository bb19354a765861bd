/** So many days before a leader leaves, who keeps the people hears that somebody else has to lead. */
export const handoverDays = 14;
