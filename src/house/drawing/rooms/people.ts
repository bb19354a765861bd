import type { Appearance } from "./person.tsx";

/** Who lives in the house. */
export const fatma: Appearance = { skin: "#d9a177", hair: "#3d5a98", style: "scarf", top: "#e0a02f" };
export const joris: Appearance = { skin: "#f0c4a0", hair: "#6b3f22", style: "beard", top: "#2f6f8f" };
export const naomi: Appearance = { skin: "#6f452f", hair: "#2a1a18", style: "curls", top: "#d9573f" };
export const willem: Appearance = { skin: "#f3cdb0", hair: "#a8a29c", style: "short", top: "#4d6a9a" };
export const mei: Appearance = { skin: "#f0c9a2", hair: "#2b2226", style: "bun", top: "#3f8a6b" };
export const sanne: Appearance = { skin: "#f5d0b5", hair: "#c4552d", style: "long", top: "#7d5a9c" };
export const kofi: Appearance = { skin: "#5b3826", hair: "#1f1513", style: "short", top: "#e8b04a" };
export const bram: Appearance = { skin: "#eebf98", hair: "#d9a648", style: "short", top: "#b5486a" };
