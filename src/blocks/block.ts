/** The five building blocks of the learning culture (mission 10 to 89). The foundation under them is not a block: it carries them. */
export const blockNames = ["leadership", "openness", "knowledge", "stretch", "investment"] as const;
export type BlockName = (typeof blockNames)[number];
