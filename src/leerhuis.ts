/** The command line: `bin/leerhuis <verb>` comes out here, under the Node that we bring. */
import { Invalid } from "#platform/errors/errors.ts";
import { Unreadable } from "#platform/files/unreadable.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { CannotStart } from "#platform/settings/cannot-start.ts";
import { terminalLocale } from "#platform/settings/terminal.ts";
import * as m from "#messages/platform";
import { verbs } from "./verbs/verbs.ts";

const locale = terminalLocale(process.env);

try {
  const [name = "", ...words] = process.argv.slice(2);
  const verb = verbs.find((candidate) => candidate.name === name || candidate.name === `${name} ${words[0] ?? ""}`);
  if (!verb)
    throw new CannotStart(() =>
      m.verbUnknown({ verbs: verbs.map((known) => `  bin/leerhuis ${known.usage}`).join("\n") }),
    );
  const argumentsOfVerb = verb.name.includes(" ") ? words.slice(1) : words;
  process.exitCode = await verb.run(argumentsOfVerb, locale);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${explain(error)}\n`);
}

/** What is wrong with the world gets its sentence; what is wrong with us keeps its stack, for the maker to read. */
function explain(error: unknown): string {
  if (error instanceof CannotStart)
    return inLocale(locale, () => error.sentences.map((sentence) => sentence()).join("\n"));
  if (error instanceof Invalid)
    return inLocale(locale, () =>
      Object.values(error.fields)
        .map((sentence) => sentence())
        .join("\n"),
    );
  if (error instanceof Unreadable) return inLocale(locale, () => error.sentence());
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
