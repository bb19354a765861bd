import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { CannotStart } from "./cannot-start.ts";
import { readSettings, settingsNotices } from "./settings.ts";
import { terminalLocale } from "./terminal.ts";

function sentences(environment: NodeJS.ProcessEnv, locale: Locale = "en"): string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof CannotStart) return error.sentences.map((sentence) => inLocale(locale, sentence));
    throw error;
  }
  return [];
}

describe("settings", () => {
  test("need not be given", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: resolve("data"),
      databaseUrl: null,
      baseUrl: new URL("http://localhost:3000"),
      contentUrl: new URL("http://127.0.0.1:3000"),
      smtpUrl: null,
      clamd: null,
      logLevel: "info",
      backupDir: resolve("data/backups"),
      processes: 1,
      stopDelay: 0,
    });
  });

  test("count as absent when they are empty", () => {
    expect(
      readSettings({
        PORT: "",
        HOST: " ",
        DATA_DIR: "",
        DATABASE_URL: "",
        BASE_URL: "",
        CONTENT_URL: "",
        SMTP_URL: "",
        LOG_LEVEL: "",
      }),
    ).toEqual(readSettings({}));
  });

  test("are taken as given", () => {
    const settings = readSettings({
      PORT: "8080",
      HOST: "::",
      DATA_DIR: "/var/lib/leerhuis",
      DATABASE_URL: "postgres://leerhuis:geheim@db:5432/leerhuis",
      BASE_URL: "https://leren.zonnehof.nl",
      CONTENT_URL: "https://inhoud.zonnehof.nl/",
      SMTP_URL: "smtps://post:geheim@mail.zonnehof.nl:465",
      LOG_LEVEL: "WARN",
      STOP_DELAY: "5",
      PROCESSES: "3",
    });
    expect(settings).toMatchObject({ port: 8080, host: "::", dataDir: "/var/lib/leerhuis", logLevel: "warn" });
    expect(settings.stopDelay).toBe(5);
    expect(settings.processes).toBe(3);
    expect(settings.databaseUrl).toBe("postgres://leerhuis:geheim@db:5432/leerhuis");
    expect(settings.baseUrl.origin).toBe("https://leren.zonnehof.nl");
    expect(settings.contentUrl?.origin).toBe("https://inhoud.zonnehof.nl");
    expect(settings.smtpUrl?.hostname).toBe("mail.zonnehof.nl");
  });

  test.for([
    ["PORT", "http"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "-1"],
    ["PORT", "1e3"],
    ["HOST", "http://localhost"],
    ["HOST", "300.1.2.3"],
    ["HOST", "my_host!"],
    ["DATABASE_URL", "mysql://root@db/leerhuis"],
    ["DATABASE_URL", "postgres://db"],
    ["DATABASE_URL", "db:5432"],
    ["BASE_URL", "leren.zonnehof.nl"],
    ["BASE_URL", "ftp://leren.zonnehof.nl"],
    ["BASE_URL", "https://zonnehof.nl/leren"],
    ["BASE_URL", "https://zonnehof.nl/?a=b"],
    ["BASE_URL", "https://anna:geheim@zonnehof.nl"],
    ["CONTENT_URL", "inhoud"],
    ["CONTENT_URL", "https://inhoud.zonnehof.nl/pad"],
    ["SMTP_URL", "mail.zonnehof.nl"],
    ["SMTP_URL", "http://mail.zonnehof.nl"],
    ["SMTP_URL", "smtp://"],
    ["LOG_LEVEL", "loud"],
    ["STOP_DELAY", "61"],
    ["STOP_DELAY", "2.5"],
    ["STOP_DELAY", "-1"],
    ["PROCESSES", "0"],
    ["PROCESSES", "13"],
    ["PROCESSES", "auto"],
  ] as const)("%s=%s is refused in one sentence that names it, in both languages", ([name, value]) => {
    for (const locale of ["nl", "en"] as const) {
      const found = sentences({ [name]: value }, locale);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(name);
    }
  });

  test("that are wrong are named all at once", () => {
    expect(sentences({ PORT: "x", LOG_LEVEL: "loud", SMTP_URL: "?" })).toEqual([
      "PORT is “x”, but must be a number from 1 to 65535.",
      "SMTP_URL is not the address of a mail server. An example: smtps://user:password@mail.organisation.com:465.",
      "LOG_LEVEL is “loud”, but must be one of these words: fatal, error, warn, info, debug, trace, silent.",
    ]);
  });

  test("never have their passwords repeated", () => {
    const found = sentences({
      DATABASE_URL: "mysql://root:geheim@db/x",
      SMTP_URL: "http://post:geheim@mail",
      BASE_URL: "https://a:geheim@zonnehof.nl",
    });
    expect(found).toHaveLength(3);
    expect(found.join(" ")).not.toContain("geheim");
  });
});

describe("the address of course packages", () => {
  test.for([
    ["http://localhost:4321", "http://127.0.0.1:4321"],
    ["http://127.0.0.1:4321", "http://localhost:4321"],
    ["https://localhost", "https://127.0.0.1"],
  ] as const)("is the other name of the machine: beside %s it is %s", ([base, content]) => {
    const settings = readSettings({ BASE_URL: base });
    expect(settings.contentUrl?.origin).toBe(content);
    expect(settingsNotices(settings)).toEqual([]);
  });

  test("follows the port", () => {
    expect(readSettings({ PORT: "4321" }).contentUrl?.origin).toBe("http://127.0.0.1:4321");
  });

  test("is missing on a real host, and the start says that packages are off", () => {
    const settings = readSettings({ BASE_URL: "https://leren.zonnehof.nl" });
    expect(settings.contentUrl).toBeNull();
    expect(inLocale("en", () => settingsNotices(settings))).toEqual([
      "Course packages (SCORM) are off: put a second address of this server, with another host name than leren.zonnehof.nl, in CONTENT_URL.",
    ]);
  });

  test("must be another host name; another port is not enough, for cookies", () => {
    expect(sentences({ BASE_URL: "https://leren.zonnehof.nl", CONTENT_URL: "https://leren.zonnehof.nl:8443" })).toEqual(
      [
        "CONTENT_URL has the same host name as BASE_URL (leren.zonnehof.nl). Give course packages another host name, so that they cannot reach what Leerhuis keeps.",
      ],
    );
  });

  test("must be secure when the application is", () => {
    expect(sentences({ BASE_URL: "https://leren.zonnehof.nl", CONTENT_URL: "http://inhoud.zonnehof.nl" })).toHaveLength(
      1,
    );
  });
});

describe("backups at night", () => {
  test("stand beside the data, unless another folder is given or they are off", () => {
    const folderFor = (BACKUP_DIR?: string): string | null =>
      readSettings({ DATA_DIR: "/var/lib/leerhuis", BACKUP_DIR }).backupDir;
    expect(folderFor()).toBe("/var/lib/leerhuis/backups");
    expect(folderFor("/mnt/elsewhere")).toBe("/mnt/elsewhere");
    expect(folderFor("OFF")).toBeNull();
  });
});

test.for([
  [{}, "nl"],
  [{ LANG: "C.UTF-8" }, "nl"],
  [{ LANG: "nl_NL.UTF-8" }, "nl"],
  [{ LANG: "en_GB.UTF-8" }, "en"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "nl_NL.UTF-8" }, "nl"],
  [{ LANG: "nl_NL.UTF-8", LC_MESSAGES: "en_US.UTF-8" }, "en"],
  [{ LANG: "eno" }, "nl"],
] as const)("a terminal with %o speaks %s", ([environment, locale]) => {
  expect(terminalLocale(environment)).toBe(locale);
});
