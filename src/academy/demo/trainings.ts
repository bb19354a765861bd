/** What can be learned at the demonstration organisation. The texts of the lessons stand in `lessons/`. */
import type { BlockName } from "#blocks";
import type { Locale } from "#platform/i18n/locale.ts";

export interface WrittenLesson {
  readonly title: string;
  /** A file of `lessons/`, or the course "Veilig tillen" as a SCORM package. */
  readonly from: { readonly text: string } | "course package";
  readonly minutes: number;
}

export interface WrittenTraining {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly locale: Locale;
  readonly block: BlockName;
  /** Key of the colleague who made it. */
  readonly author: string;
  /** Days ago that it was published. */
  readonly publishedAgo: number;
  readonly certificateMonths: number | null;
  readonly modules: readonly { readonly title: string; readonly lessons: readonly WrittenLesson[] }[];
}

const text = (title: string, file: string, minutes: number): WrittenLesson => ({
  title,
  from: { text: file },
  minutes,
});

export const trainings: readonly WrittenTraining[] = [
  {
    key: "lifting",
    title: "Veilig tillen",
    summary: "Kijken voor je tilt, en weten wanneer het anders kan. Een half uur waar je rug je dankbaar voor is.",
    locale: "nl",
    block: "knowledge",
    author: "ruben",
    publishedAgo: 200,
    certificateMonths: 24,
    modules: [
      { title: "Voordat je begint", lessons: [text("Waarom dit over jou gaat", "lifting-why.md", 4)] },
      {
        title: "De cursus",
        lessons: [{ title: "Veilig tillen, stap voor stap", from: "course package", minutes: 15 }],
      },
      { title: "Op je eigen werkplek", lessons: [text("Kijk rond op je afdeling", "lifting-look-around.md", 10)] },
    ],
  },
  {
    key: "feedback",
    title: "Feedback die helpt",
    summary: "Vraag erom, maak het klein en zeg wat je zag. Met oefeningen die je deze week kunt doen.",
    locale: "nl",
    block: "openness",
    author: "ruben",
    publishedAgo: 150,
    certificateMonths: null,
    modules: [
      {
        title: "Feedback vragen",
        lessons: [
          text("Begin bij jezelf", "feedback-start.md", 6),
          text("De vraag die iets oplevert", "feedback-question.md", 6),
        ],
      },
      {
        title: "Feedback geven",
        lessons: [
          text("Wat zag je, wat deed het, wat wil je?", "feedback-give.md", 8),
          text("Oefen het deze week", "feedback-practise.md", 5),
        ],
      },
    ],
  },
  {
    key: "handover",
    title: "A handover in two minutes",
    summary: "Four questions that keep what matters from getting lost between two shifts.",
    locale: "en",
    block: "knowledge",
    author: "naomi",
    publishedAgo: 104,
    certificateMonths: null,
    modules: [
      {
        title: "Between two shifts",
        lessons: [
          text("Why things get lost", "handover-why.md", 5),
          text("Four questions", "handover-four-questions.md", 7),
          text("Try it this week", "handover-try.md", 4),
        ],
      },
    ],
  },
];
