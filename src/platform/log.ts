import pino, { type LoggerOptions } from "pino";

export const logSettings: LoggerOptions = {
  base: null,
  // PostgreSQL names in `detail` and `where` the values that it refused.
  redact: { paths: ["*.password", "*.email", "*.token", "*.cookie", "*.detail", "*.where"], censor: "…" },
};

/** One JSON line per event, without personal data: ids yes; names, addresses and what people typed no. */
export const log = pino({
  ...logSettings,
  level: process.env["VITEST"] ? "silent" : "info", // LOG_LEVEL takes effect when the settings have been read and found good.
});
