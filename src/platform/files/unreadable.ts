/** These bytes are not what they were brought for; `sentence` says what would be. */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly sentence: () => string;
  constructor(sentence: () => string, options?: ErrorOptions) {
    super("The file cannot be used", options);
    this.sentence = sentence;
  }
}
