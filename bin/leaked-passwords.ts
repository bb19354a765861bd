/**
 * Makes `src/entrance/leaked-passwords/leaked.bloom` anew: `node bin/leaked-passwords.ts LIST`, where LIST has one password a line,
 * the most used first. `src/entrance/leaked-passwords/README.md` says which list it is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { addTo, emptyFilter, written } from "../src/entrance/leaked-passwords/filter.ts";
import { filterFile, plainOf } from "../src/entrance/leaked-passwords/leaked.ts";
import { shortestPassword } from "../src/entrance/password-rules.ts";

/** Shorter ones are refused for their length; these many of the most used are kept as what stands before a few digits. */
const stems = { shortest: 6, mostUsed: 20_000 };

const [list = ""] = process.argv.slice(2);
const passwords = new Set(
  readFileSync(list, "utf8")
    .split(/\r?\n/)
    .map(plainOf)
    .filter(
      (plain, rank) =>
        plain.length >= shortestPassword ||
        (rank < stems.mostUsed && plain.length >= stems.shortest && /\D$/.test(plain)),
    ),
);
const filter = emptyFilter(passwords.size);
for (const password of passwords) addTo(filter, password);
writeFileSync(filterFile, written(filter));
process.stdout.write(`${passwords.size} passwords in ${filter.bits.length} bytes\n`);
