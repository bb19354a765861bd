import type { BlockName } from "#blocks";

/** The fixed measures of the drawing, in its own units. Height grows with the texts below the water. */
export const plan = {
  width: 1280,
  centre: 640,
  /** The top of the quay: everything that stands, stands here. */
  ground: 640,
  houseLeft: 404,
  houseRight: 876,
} as const;

/** Where the line from a label meets its room, and the side on which the label stands. */
export const rooms: Readonly<Record<BlockName, { side: "left" | "right"; x: number; y: number }>> = {
  stretch: { side: "right", x: 712, y: 226 },
  openness: { side: "right", x: 880, y: 392 },
  investment: { side: "right", x: 880, y: 556 },
  knowledge: { side: "left", x: 400, y: 392 },
  leadership: { side: "left", x: 400, y: 556 },
};

/** The areas in which a click or a tap goes to the room's page. */
export const doorways: Readonly<Record<BlockName, { x: number; y: number; width: number; height: number }>> = {
  stretch: { x: 552, y: 150, width: 176, height: 146 },
  openness: { x: 644, y: 318, width: 228, height: 150 },
  investment: { x: 644, y: 480, width: 228, height: 156 },
  knowledge: { x: 408, y: 318, width: 228, height: 150 },
  leadership: { x: 408, y: 480, width: 228, height: 156 },
};
