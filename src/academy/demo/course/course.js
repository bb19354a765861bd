/**
 * Plays one lesson of `lessons.js` as a SCO: finds the SCORM runtime, goes on where the learner was, and reports
 * status, score, place, answers and time. One small player for SCORM 1.2 and 2004, as it stands in every package.
 *
 * @import { Lesson, Question } from "../course-lesson.ts"
 * @typedef {{ readonly is2004: boolean, readonly call: (verb: string, ...values: readonly string[]) => string }} Runtime
 * @typedef {Readonly<Record<string, ((...values: readonly string[]) => unknown) | undefined>>} Api
 * @typedef {object} CourseWindow
 * @property {Api} [API]
 * @property {Api} [API_1484_11]
 * @property {{ readonly title: string, readonly lessons: readonly Lesson[] }} course
 * @property {CourseWindow} parent
 * @property {CourseWindow | null} opener
 */

const here = /** @type {CourseWindow} */ (/** @type {unknown} */ (window));
const runtime = findRuntime();
const names12 = {
  place: "cmi.core.lesson_location",
  status: "cmi.core.lesson_status",
  score: "cmi.core.score.",
  time: "cmi.core.session_time",
  exit: "cmi.core.exit",
  learner: "cmi.core.student_name",
};
const names2004 = {
  place: "cmi.location",
  status: "cmi.completion_status",
  score: "cmi.score.",
  time: "cmi.session_time",
  exit: "cmi.exit",
  learner: "cmi.learner_name",
};
const names = runtime?.is2004 ? names2004 : names12;

const { title, lessons } = here.course;
const wanted = new URLSearchParams(location.search).get("les");
const lesson = lessons.find(({ id }) => id === wanted) ?? lessons[0] ?? { id: "", title, pages: [] };
const passingScore = 60;
const started = Date.now();
/** @type {Map<number, number>} page → chosen option */
const answers = new Map();
let page = 0;
let ended = false;

/** @returns {Runtime | null} */
function findRuntime() {
  /** @type {CourseWindow | null} */
  let frame = here;
  for (let depth = 0; frame && depth < 20; depth++) {
    try {
      if (frame.API_1484_11) return adapt(frame.API_1484_11, "");
      if (frame.API) return adapt(frame.API, "LMS");
    } catch {
      return null;
    }
    frame = frame.parent === frame ? frame.opener : frame.parent;
  }
  return null;
}

/** @type {(api: Api, prefix: "" | "LMS") => Runtime} */
function adapt(api, prefix) {
  return { is2004: prefix === "", call: (verb, ...values) => String(api[prefix + verb]?.(...values)) };
}

/** @type {(element: string) => string} */
const get = (element) => runtime?.call("GetValue", element) ?? "";
/** @type {(element: string, value: string | number) => void} */
const set = (element, value) => void runtime?.call("SetValue", element, String(value));

/** @param {string} id */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element;
}

/** @type {(name: string, text: string) => HTMLElement} */
function make(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function begin() {
  document.title = title;
  byId("course").textContent = title;
  byId("lesson").textContent = lesson.title;
  if (runtime) resume(runtime);
  else byId("offline").hidden = false;
  show();
}

/** @param {Runtime} found */
function resume(found) {
  found.call("Initialize", "");
  page = Math.min(Number(get(names.place)) || 0, lesson.pages.length - 1);
  for (const [, at, option] of get("cmi.suspend_data").matchAll(/(\d+)=(\d+)/g))
    answers.set(Number(at), Number(option));
  const [family = "", given = family] = get(names.learner).split(",");
  byId("learner").textContent = given.trim();
  if (!["completed", "passed", "failed"].includes(get(names.status))) set(names.status, "incomplete");
}

function show() {
  const current = lesson.pages[page];
  byId("heading").textContent = current?.heading ?? "";
  byId("text").replaceChildren(...(current?.text ?? []).map((line) => make("p", line)));
  byId("picture").hidden = !current?.picture;
  byId("picture").setAttribute("src", `pictures/${current?.picture?.file ?? "look.svg"}`);
  byId("picture").setAttribute("alt", current?.picture?.alt ?? "");
  byId("question").hidden = !current?.question;
  byId("feedback").textContent = "";
  if (current?.question) showQuestion(current.question);
  showPlace();
}

function showPlace() {
  const count = lesson.pages.length;
  byId("place").textContent = `Bladzijde ${page + 1} van ${count}`;
  byId("progress").setAttribute("max", String(count));
  byId("progress").setAttribute("value", String(page + 1));
  byId("previous").toggleAttribute("disabled", page === 0);
  byId("next").hidden = page === count - 1;
  byId("finish").hidden = page < count - 1;
}

/** @param {Question} question */
function showQuestion(question) {
  const chosen = answers.get(page);
  const choices = question.options.map((option, index) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: "answer", checked: chosen === index });
    input.addEventListener("change", () => answer(question, index));
    const label = make("label", "");
    label.append(input, make("span", option.text));
    return label;
  });
  byId("question").replaceChildren(make("legend", question.text), ...choices);
  if (chosen !== undefined) explain(question, chosen);
}

/** @type {(question: Question, index: number) => void} */
function answer(question, index) {
  answers.set(page, index);
  explain(question, index);
  save();
}

/** @type {(question: Question, index: number) => void} */
function explain(question, index) {
  const option = question.options[index];
  byId("feedback").textContent = option ? `${option.correct ? "Goed." : "Niet helemaal."} ${option.explanation}` : "";
}

/** @param {number} target */
function goTo(target) {
  page = target;
  show();
  save();
  byId("heading").focus();
}

function save() {
  set(names.place, page);
  set("cmi.suspend_data", [...answers].map(([at, option]) => `${at}=${option}`).join(";"));
  if (runtime?.is2004) set("cmi.progress_measure", ((page + 1) / lesson.pages.length).toFixed(2));
  runtime?.call("Commit", "");
}

/** @returns {number | null} 0 to 100; null when the lesson asks nothing. */
function score() {
  const asked = lesson.pages.flatMap(({ question }, at) => (question ? [question.options[answers.get(at) ?? -1]] : []));
  return asked.length === 0
    ? null
    : Math.round((100 * asked.filter((option) => option?.correct).length) / asked.length);
}

function finish() {
  const points = score();
  save();
  if (points !== null) reportScore(points);
  reportStatus(points === null || points >= passingScore, points !== null);
  end(runtime?.is2004 ? "normal" : "");
  byId("page").hidden = true;
  byId("controls").hidden = true;
  byId("done").hidden = false;
  byId("result").textContent =
    `Je bent klaar met deze les.${points === null ? "" : ` Je score is ${points} van de 100.`}`;
  byId("done-heading").focus();
}

/** @param {number} points */
function reportScore(points) {
  set(`${names.score}min`, 0);
  set(`${names.score}max`, 100);
  set(`${names.score}raw`, points);
  if (runtime?.is2004) set("cmi.score.scaled", points / 100);
}

/** @type {(passed: boolean, scored: boolean) => void} */
function reportStatus(passed, scored) {
  const success = passed ? "passed" : "failed";
  set(names.status, runtime?.is2004 || !scored ? "completed" : success);
  if (runtime?.is2004) set("cmi.success_status", success);
}

/** @param {string} exit */
function end(exit) {
  if (!runtime || ended) return;
  ended = true;
  set(names.time, sessionTime());
  set(names.exit, exit);
  runtime.call(runtime.is2004 ? "Terminate" : "Finish", "");
}

function sessionTime() {
  const seconds = Math.round((Date.now() - started) / 1000);
  if (runtime?.is2004) return `PT${seconds}S`;
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  return [String(hours).padStart(4, "0"), String(minutes).padStart(2, "0"), String(rest).padStart(2, "0")].join(":");
}

byId("previous").addEventListener("click", () => goTo(page - 1));
byId("next").addEventListener("click", () => goTo(page + 1));
byId("finish").addEventListener("click", finish);
window.addEventListener("pagehide", () => end("suspend"));
begin();
