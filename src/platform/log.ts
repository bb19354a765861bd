import pino from "pino";

/** One JSON line per event, without personal data: ids yes; names, addresses and what people typed no. */
export const log = pino({
  level: process.env["VITEST"] ? "silent" : "info", // LOG_LEVEL takes effect when the settings have been read and found good.
  base: null,
  redact: { paths: ["*.password", "*.email", "*.token", "*.cookie"], censor: "…" },
});
