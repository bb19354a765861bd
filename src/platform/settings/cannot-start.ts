/**
 * Something outside the program keeps it from starting: a setting, a port, a folder, a database. The command line prints
 * each sentence on a line of its own and ends with a non-zero exit code; there is no stack to show.
 */
export class CannotStart extends Error {
  override name = "CannotStart";
  readonly sentences: readonly (() => string)[];
  constructor(...sentences: (() => string)[]) {
    super(sentences.map((sentence) => sentence()).join("\n"));
    this.sentences = sentences;
  }
}
