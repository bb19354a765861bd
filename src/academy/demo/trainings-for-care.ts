import { text, type WrittenTraining } from "./written-training.ts";

/** What the work at the bedside asks for. */
export const trainingsForCare: readonly WrittenTraining[] = [
  {
    key: "medicine",
    title: "Medicijnen veilig geven",
    summary: "De controle die je elke keer doet, wat je zegt als iemand je stoort, en wat je doet als het misging.",
    locale: "nl",
    block: "knowledge",
    author: "ruben",
    madeAgo: 505,
    state: "published",
    certificate: 12,
    modules: [
      { title: "Voor de ronde", lessons: [text("Waar het misgaat", "medicine-why.md", 5)] },
      { title: "De ronde", lessons: [{ title: "Controleren doe je zo", from: { course: "medicine" }, minutes: 12 }] },
      { title: "Als het misging", lessons: [text("Er is een fout gemaakt", "medicine-after.md", 6)] },
    ],
  },
  {
    key: "dementia",
    title: "Dementie: kijken met andere ogen",
    summary: "Gedrag is een antwoord. Leer de vraag vinden die eronder ligt, en wat je dan zegt.",
    locale: "nl",
    block: "knowledge",
    author: "wouter",
    madeAgo: 420,
    state: "published",
    certificate: "for ever",
    modules: [
      { title: "Kijken", lessons: [text("Wat zou jij doen?", "dementia-eyes.md", 7)] },
      { title: "Meegaan", lessons: [text("“Ik moet naar moeder”", "dementia-go-along.md", 8)] },
    ],
  },
  {
    key: "lifting",
    title: "Veilig tillen",
    summary: "Kijken voor je tilt, en weten wanneer het anders kan. Een half uur waar je rug je dankbaar voor is.",
    locale: "nl",
    block: "knowledge",
    author: "ruben",
    madeAgo: 330,
    state: "published",
    certificate: 24,
    modules: [
      { title: "Voordat je begint", lessons: [text("Waarom dit over jou gaat", "lifting-why.md", 4)] },
      {
        title: "De cursus",
        lessons: [{ title: "Veilig tillen, stap voor stap", from: { course: "lifting" }, minutes: 15 }],
      },
      {
        title: "Op je eigen werkplek",
        lessons: [
          { title: "Zo tilt je collega", from: { film: "lifting" }, minutes: 1 },
          text("Kijk rond op je afdeling", "lifting-look-around.md", 10),
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
    madeAgo: 104,
    state: "published",
    certificate: "for ever",
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
  {
    key: "mourning",
    title: "Afscheid nemen op de gang",
    summary:
      "Wat je doet tussen een lege kamer en een nieuwe bewoner. Voor jezelf, voor elkaar en voor de huisgenoten.",
    locale: "nl",
    block: "openness",
    author: "ruben",
    madeAgo: 9,
    state: "draft",
    certificate: "none",
    modules: [{ title: "Stilstaan", lessons: [text("De lege kamer", "mourning-room.md", 5)] }],
  },
];
