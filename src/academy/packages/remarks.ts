import * as m from "#messages/academy";

/** Something in a package that is not as it should be, and that did not stop us. */
export interface Remark {
  readonly code:
    | "inFolder"
    | "otherOrganizations"
    | "versionAssumed"
    | "scoAssumed"
    | "filesMissing"
    | "launchSpelledDifferently"
    | "itemsWithoutContent"
    | "identifiersRepeated";
  /** How many times. */
  readonly count: number;
}

/** The remark for the person who uploads, in the reader's language. */
export function remarkSentence({ code, count }: Remark): string {
  const sentences: Record<Remark["code"], () => string> = {
    inFolder: () => m.packageRemarkInFolder(),
    otherOrganizations: () => m.packageRemarkOtherOrganizations({ count }),
    versionAssumed: () => m.packageRemarkVersionAssumed(),
    scoAssumed: () => m.packageRemarkScoAssumed(),
    filesMissing: () => m.packageRemarkFilesMissing({ count }),
    launchSpelledDifferently: () => m.packageRemarkLaunchSpelledDifferently({ count }),
    itemsWithoutContent: () => m.packageRemarkItemsWithoutContent({ count }),
    identifiersRepeated: () => m.packageRemarkIdentifiersRepeated({ count }),
  };
  return sentences[code]();
}

/** Collects remarks while a package is read. */
export class Remarks {
  readonly #counts = new Map<Remark["code"], number>();

  add(code: Remark["code"], count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  list(): Remark[] {
    return [...this.#counts].map(([code, count]) => ({ code, count }));
  }
}
