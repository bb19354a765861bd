/** Whose house it is: one person's own, or that of everybody in a unit with all below it, or in the organisation. */
export type Scope =
  | { readonly kind: "person"; readonly personId: string }
  | { readonly kind: "unit"; readonly unitId: string; readonly name: string }
  | { readonly kind: "organisation" };
