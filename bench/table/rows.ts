/** What is measured: who asks what, and what must be in the answer. */
import { newId } from "#platform/db/id.ts";
import { type Inhabitant, type Inhabitants, addressAt, password, summary } from "./inhabitants.ts";
import type { Answer, Question, Visitors } from "./load.ts";

export interface Row {
  readonly name: string;
  /** What the visitor at this connection (from 0) asks at this turn of theirs (from 0). */
  readonly question: (connection: number, turn: number) => Question;
  /** Why this is not what the question asks for; null when it is. */
  readonly fault: (answer: Answer) => string | null;
}

/** A page that somebody reads: everybody comes by, each in turn. */
function page(
  name: string,
  readers: readonly Inhabitant[],
  path: (reader: Inhabitant, turn: number) => string,
  holds: string,
): Row {
  return {
    name,
    question: (connection, turn) => {
      const reader = readers[(connection * 7 + turn) % readers.length] as Inhabitant;
      return { method: "GET", path: path(reader, turn), cookie: reader.cookie };
    },
    fault: ({ status, text }) => {
      if (status !== 200) return `answered ${status}`;
      return text.includes(holds) && text.endsWith("</html>") ? null : `does not hold "${holds}"`;
    },
  };
}

const searched = ["tillen", "wondzorg", "gesprek", "nacht", "feedbak", "brand"];
const inTurn = (words: readonly string[], turn: number): string => encodeURIComponent(words[turn % words.length] ?? "");

/** Given names of some and family names of others, as they stand in the directory. */
const namesOf = (people: readonly Inhabitant[]): string[] =>
  people
    .slice(0, 6)
    .map(({ name }, index) => (index % 2 === 0 ? name.slice(0, name.indexOf(" ")) : name.slice(name.indexOf(" ") + 1)));

/** The pages of people, besides the writes that `openRows` adds. */
export function pagesOf({ learners, adviser, course, text }: Inhabitants): Row[] {
  const ofCourse = `/trainingen/${course.trainingId}`;
  const called = namesOf(learners);
  return [
    page("house", learners, () => "/", 'class="house'),
    page("house-organisation", learners, () => "/?van=organisatie", 'class="house'),
    page("house-block", learners, () => "/huis/investering?van=organisatie", "</h1>"),
    page("catalogue", learners, () => "/catalogus", summary),
    page("search", learners, (_, turn) => `/catalogus?q=${inTurn(searched, turn)}`, summary),
    page("training", learners, () => ofCourse, course.title),
    page("training-learners", [adviser], () => `${ofCourse}/deelnemers`, learners[0]?.name ?? ""),
    page("lesson", learners, ({ enrolmentId }) => `/leren/${enrolmentId}/${text.id}`, text.title),
    page("directory", learners, (_, turn) => `/mensen?q=${inTurn(called, turn)}`, "/mensen/0"),
  ];
}

/** Signing in with a password. */
export function signingIn(organisationId: string, { learners }: Inhabitants): Row {
  return {
    name: "sign-in",
    question: (connection, turn) => {
      const { email } = learners[(connection * 7 + turn) % learners.length] as Inhabitant;
      const body = new URLSearchParams({ email: addressAt(organisationId, email), password }).toString();
      return { method: "POST", path: "/inloggen", cookie: "", body, type: "application/x-www-form-urlencoded" };
    },
    fault: ({ status, headers }) => {
      if (status !== 303 || headers["location"] !== "/") return `answered ${status}, to ${String(headers["location"])}`;
      return String(headers["set-cookie"]).includes("leerhuis_session=") ? null : "began no session";
    },
  };
}

interface Opened {
  readonly attemptId: string;
  readonly openedBy: string;
  readonly items: readonly { readonly id: string; readonly kind: "sco" | "asset" | null }[];
}

/** What a course tells while somebody plays it: each connection is one learner with an attempt of their own. */
export async function commits(
  { learners, played }: Inhabitants,
  visitors: Visitors,
  connections: number,
): Promise<Row> {
  const journals: { opened: Opened; journalId: string; sequence: number; cookie: string }[] = [];
  for (const { enrolmentId, cookie } of learners.slice(0, connections)) {
    const path = `/leren/${enrolmentId}/${played.id}/poging`;
    const answer = await visitors.ask({ method: "POST", path, cookie, body: "{}", type: "application/json" });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    journals.push({ opened: JSON.parse(answer.text) as Opened, journalId: newId(), sequence: 0, cookie });
  }
  return {
    name: "scorm-commit",
    question: (connection, turn) => {
      const journal = journals[connection];
      const item = journal?.opened.items.find(({ kind }) => kind === "sco")?.id ?? "";
      if (!journal) throw new Error("More come than have an attempt.");
      const entry = (element: string, value: string) => ({ sequence: (journal.sequence += 1), item, element, value });
      const entries = [
        entry("cmi.core.lesson_location", String(turn % 20)),
        entry("cmi.core.lesson_status", "incomplete"),
        entry("cmi.core.session_time", "0000:05:00"),
        entry("cmi.suspend_data", `${turn};${"bladzijde=1;".repeat(20)}`),
      ];
      const { attemptId, openedBy } = journal.opened;
      const body = JSON.stringify({ journalId: journal.journalId, openedBy, present: true, entries });
      return {
        method: "POST",
        path: `/leren/pogingen/${attemptId}/waarden`,
        cookie: journal.cookie,
        body,
        type: "application/json",
      };
    },
    fault: ({ status, text }) => {
      if (status !== 200) return `answered ${status}: ${text.slice(0, 200)}`;
      return text.includes('"appliedUntil"') ? null : "kept nothing";
    },
  };
}
