/** What a browser tells of an item besides what its content says. */
const saidByPlayer: readonly string[] = ["~item", "~sequencing"];

/** Did the content itself speak: begin a session with the runtime ("~session"), or tell anything? */
export const hasSpoken = (told: readonly { readonly element: string }[]): boolean =>
  told.some(({ element }) => !saidByPlayer.includes(element));

/**
 * Has the course been opened without ever saying a word? Then nobody but its learner can tell whether it is done. Content that
 * began a session knows how to say so itself.
 */
export const isSilent = (opened: readonly { readonly spoke: boolean }[]): boolean =>
  opened.length > 0 && opened.every(({ spoke }) => !spoke);
