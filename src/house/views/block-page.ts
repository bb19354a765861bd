import type { BlockName } from "#blocks";

/** How the address of a block's page names it. */
export const blockSlugs: Readonly<Record<BlockName, string>> = {
  leadership: "leiderschap",
  openness: "openheid",
  knowledge: "kennis",
  stretch: "comfortzone",
  investment: "investering",
};

/** The page of a block, in the house of whoever `whose` names. */
export const blockHref = (block: BlockName, whose: string): string =>
  `/huis/${blockSlugs[block]}${whose === "ik" ? "" : `?van=${whose}`}`;
