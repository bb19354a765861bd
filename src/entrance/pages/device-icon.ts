/** The icon of a device in words: "Chrome op Android". */
export const deviceIcon = (device: string): "smartphone" | "monitor" =>
  /iPhone|iPad|Android/.test(device) ? "smartphone" : "monitor";
