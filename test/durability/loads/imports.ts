import type { Browser } from "../browser.ts";
import { type Ask, compare, type Load, type Verdict } from "../load.ts";

const headings = "Personeelsnummer;Naam;E-mail;Functie;Afdelingscode";
const fields = ["personnelNumber", "name", "email", "jobTitle", "unitCode"];
const perFile = 4;

interface Confirmed {
  readonly importId: string;
  readonly numbers: readonly string[];
}

/** HR that takes in new people, file after file; a job writes them once it was confirmed. */
export class Imports implements Load {
  readonly name = "imports of people";
  readonly #browser: Browser;
  readonly #firstNumber: number;
  readonly #confirmed: Confirmed[] = [];
  #files = 0;

  /** @param firstNumber personnel numbers from here on, a hundred thousand of them, are those of this load */
  constructor(browser: Browser, firstNumber = 500_000) {
    this.#browser = browser;
    this.#firstNumber = firstNumber;
  }

  async step(): Promise<void> {
    this.#files += 1;
    const numbers = Array.from({ length: perFile }, (_, index) =>
      String(this.#firstNumber + this.#files * perFile + index),
    );
    const rows = numbers.map((number) => `${number};Nieuw ${number};n${number}@delinde.example;Verzorgende;ZUID`);
    const file = new File([[headings, ...rows].join("\r\n")], "nieuw.csv", { type: "text/csv" });
    const path = await this.#browser.post("/mensen/import", { file });
    await this.#browser.post(
      `${path}/kolommen`,
      Object.fromEntries(fields.map((field, column) => [`column${column}`, field])),
    );
    const preview = await this.#browser.untilAnswered(path, () => ({}));
    const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(preview.text)?.[1];
    if (!fingerprint) throw new Error(`An import shows no preview: ${preview.text.replaceAll(/<[^>]+>/g, " ")}`);
    await this.#browser.post(`${path}/uitvoeren`, { fingerprint });
    this.#confirmed.push({ importId: path.split("/").at(-1) ?? "", numbers });
  }

  /** What is still to be done by the job is not lost; `verifyEnd` asks for that. */
  async verify(ask: Ask): Promise<Verdict> {
    const states = await this.#states(ask);
    const done = this.#confirmed.filter(({ importId }) => states.get(importId) !== "applying");
    return this.#compare(ask, done);
  }

  /** The same when all jobs have ended. */
  async verifyEnd(ask: Ask): Promise<Verdict> {
    return this.#compare(ask, this.#confirmed);
  }

  async #compare(ask: Ask, done: readonly Confirmed[]): Promise<Verdict> {
    const people = await ask<{ number: string }>(
      "select personnel_number as number from people.person where personnel_number ~ '^[0-9]{6}$' and personnel_number::int / 100000 = $1",
      [this.#firstNumber / 100_000],
    );
    const written = await ask<{ id: string }>(
      "select subject_id::text as id from platform.audit where action = 'people.imported'",
    );
    const byPerson = compare(
      done.flatMap(({ numbers }) => numbers),
      people.map(({ number }) => number),
    );
    const byImport = compare(
      done.map(({ importId }) => importId),
      written.map(({ id }) => id),
    );
    return {
      acknowledged: this.#confirmed.length,
      lost: [...byPerson.lost, ...byImport.lost],
      doubled: [...byPerson.doubled, ...byImport.doubled],
    };
  }

  async #states(ask: Ask): Promise<Map<string, string>> {
    const rows = await ask<{ id: string; state: string }>("select id, state from people.import");
    return new Map(rows.map(({ id, state }) => [id, state]));
  }
}
