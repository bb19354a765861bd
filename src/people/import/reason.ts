/** Why a row is refused, or what one should know of it. Kept as data, said in the language of whoever reads it. */
export type Reason =
  | {
      readonly code:
        | "surplus-cells"
        | "no-name"
        | "no-key"
        | "name-too-long"
        | "title-too-long"
        | "family-too-long"
        | "administrators-only";
    }
  | {
      readonly code: "number-too-long" | "number-damaged" | "email-invalid" | "date-unclear" | "share-unclear";
      readonly value: string;
    }
  | { readonly code: "employment-overlaps" | "end-before-start"; readonly day: string }
  | { readonly code: "number-doubled" | "email-doubled" | "same-person"; readonly lines: readonly number[] }
  | { readonly code: "email-of-other"; readonly name: string }
  | { readonly code: "unit-closed" | "unit-ambiguous" | "unit-loop" | "unit-text-too-long"; readonly unit: string }
  | { readonly code: "unit-name-differs" | "unit-parent-differs"; readonly unit: string; readonly line: number }
  | { readonly code: "leader-loop"; readonly lines: readonly number[] };

export type Remark =
  | { readonly code: "leader-unknown"; readonly value: string }
  | { readonly code: "leader-without-unit" }
  | { readonly code: "language-unknown" | "contract-unknown" | "level-unknown"; readonly value: string }
  | { readonly code: "start-unknown" | "own-employment" };
