import pino from "pino";

/** One JSON line per event, without personal data: ids yes; names, addresses and what people typed no. */
export const log = pino({
  level: process.env["LOG_LEVEL"] ?? (process.env["VITEST"] ? "silent" : "info"),
  base: null,
  redact: { paths: ["*.password", "*.email", "*.token", "*.cookie"], censor: "…" },
});
