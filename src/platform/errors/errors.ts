/**
 * The few errors with a name. Actions throw them; `platform/http` turns them into a status and a page, the command line
 * into a sentence and an exit code. Anything else that is thrown is a defect: 500, logged, with a request id to quote.
 */

/** It is not there, or this actor may not know that it is: 404. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** The actor sees it but may not do this: 403. `sentence` says why, in the reader's language, where that helps. */
export class NotAllowed extends Error {
  override name = "NotAllowed";
  readonly sentence: (() => string) | null;
  constructor(sentence: (() => string) | null = null) {
    super(sentence?.() ?? "Not allowed");
    this.sentence = sentence;
  }
}

/** Field name → sentence, made when it is shown so that it comes out in the reader's language. The empty name is the whole form. */
export type FieldErrors = Readonly<Record<string, () => string>>;

/** What was sent cannot be accepted: 422, the form again with its values and these sentences. */
export class Invalid extends Error {
  override name = "Invalid";
  readonly fields: FieldErrors;
  constructor(fields: FieldErrors) {
    super(
      Object.entries(fields)
        .map(([field, sentence]) => (field ? `${field}: ${sentence()}` : sentence()))
        .join(" "),
    );
    this.fields = fields;
  }
}

/** Somebody else was first, or the state no longer allows it: 409, with a sentence. */
export class Conflict extends Error {
  override name = "Conflict";
  readonly sentence: () => string;
  constructor(sentence: () => string) {
    super(sentence());
    this.sentence = sentence;
  }
}
