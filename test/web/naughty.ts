/** What people, and programs in their name, put into fields. */
import * as fc from "fast-check";

/** Stands in every piece of script below, so that it is found again wherever it is shown. */
export const mark = "lhproef";

const script = [
  `<script>${mark}()</script>`,
  `"><img src=x onerror=${mark}()>`,
  `'><svg/onload=${mark}()>`,
  `</textarea><script>${mark}()</script>`,
  `</title><script>${mark}()</script>`,
  `javascript:${mark}()`,
  `<!--${mark}--><style>*{display:none}</style>`,
  `\${${mark}()}{{${mark}()}}<%= ${mark}() %>`,
];

const queries = [
  `'${mark}" or 1=1 --`,
  "'; drop table people.person; --",
  "' or 1=1 --",
  "%' or '%'='",
  "\\",
  "%",
  "_",
  "a & | ! <-> :* (",
  "$1",
  "\u0000",
];

const formulas = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1+1", '=HYPERLINK("http://example.org")'];

const numbers = ["-1", "0", "1e309", "NaN", "Infinity", "0x1f", "1.5", "1,5", "99999999999999999999", "٣", "９", "½"];

const dates = [
  "2026-02-30",
  "2024-02-29",
  "0000-00-00",
  "0001-01-01",
  "9999-12-31",
  "10000-01-01",
  "+275760-09-13",
  "31-12-2026",
  "2026-03-29T02:30",
  "24:00",
  "-1:00",
];

const letters = [
  "",
  " ",
  "\n",
  "\u00a0",
  "\u200b",
  "é".normalize("NFD"),
  "İıẞßﬁ",
  "👨‍👩‍👧‍👦🏳️‍🌈",
  "z̸̡̛͓͎̘̪͇̯̈́͊a̷̢̛̛͇̮͉l̶̢̛͇g̷̢̛͇ơ̸̢͇",
  "\u202egnireets\u202c",
  "مرحبا بالعالم",
  "שלום עולם",
  "表ポあA鷗ŒéＢ逍Üßªąñ丂㐀𠀀",
  "\ufeff\ufffe\uffff",
  "\ud800",
  "\r\n\r\nX-Injected: 1",
];

const names = ["__proto__", "constructor", "toString", "null", "undefined", "true", "[object Object]", "{}", "[]"];

const places = [
  "../../../etc/passwd",
  "%2e%2e%2f",
  "//example.org",
  "https://example.org/",
  "file:///etc/passwd",
  "http://169.254.169.254/",
];

const long = ["x".repeat(300), "x".repeat(10_000), "\u{1f980}".repeat(5_000), "a ".repeat(40_000), "9".repeat(400)];

export const naughty = fc.constantFrom(
  ...script,
  ...queries,
  ...formulas,
  ...numbers,
  ...dates,
  ...letters,
  ...names,
  ...places,
  ...long,
);
