import * as m from "#messages/office";

const known: Readonly<Record<string, () => string>> = { "platform.mail.send": m.jobMail };

/** A kind of work in words; one that has none is shown by its name. */
export const jobWords = (name: string): string => known[name]?.() ?? name;
