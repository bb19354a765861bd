/** What a mail says, as plain sentences; `composeMail` gives it its looks and its plain text. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What mail programs show behind the subject in a list of mails; the paragraphs when nothing is said. */
  readonly preview?: string;
  /** Things that it tells of, one below the other: the notices of a digest. */
  readonly items?: readonly LetterItem[];
  /** The one thing to do. The address is whole: "https://…". */
  readonly button: { readonly label: string; readonly href: string } | null;
  /** What to know besides, in small print. */
  readonly notes: readonly string[];
}

export interface LetterItem {
  readonly title: string;
  readonly href: string | null;
  /** "gisteren", "Team Zuid". */
  readonly detail: string | null;
}

/** Whose mail it is, as its reader sees it. */
export interface MailLook {
  readonly organisation: string;
  /** "#rrggbb", or null for the colours of Leerhuis itself. */
  readonly colour: string | null;
  /** An image of the file store, which travels along with the mail. */
  readonly logoFileId: string | null;
  /** Where the reader chooses which mail comes, as a whole address; null for mail that one cannot do without. */
  readonly preferencesHref: string | null;
  /** Where the reader stops such mail without signing in, as a whole address. */
  readonly stopHref?: string;
}
