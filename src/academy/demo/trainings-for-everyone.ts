import { text, type WrittenTraining } from "./written-training.ts";

/** What everybody can learn here, whatever their work. */
export const trainingsForEveryone: readonly WrittenTraining[] = [
  {
    key: "welcome",
    title: "Welkom bij Waterkant",
    summary: "Je eerste weken: wat we van je vragen, hoe we met elkaar omgaan, en hoe je hier leert.",
    locale: "nl",
    block: "openness",
    author: "ruben",
    madeAgo: 540,
    state: "published",
    certificate: "none",
    modules: [
      {
        title: "Je eerste weken",
        lessons: [
          text("Je eerste dag", "welcome-first-day.md", 4),
          text("Zo gaan we met elkaar om", "welcome-how-we-work.md", 5),
          text("Zo leer je hier", "welcome-learning.md", 4),
        ],
      },
    ],
  },
  {
    key: "leading",
    title: "Leidinggeven als mens",
    summary: "Zeggen dat je iets niet weet, hulp vragen, en loslaten in treden. Voor wie een team draagt.",
    locale: "nl",
    block: "leadership",
    author: "ruben",
    madeAgo: 290,
    state: "published",
    certificate: "for ever",
    modules: [
      { title: "Niet weten", lessons: [text("De deur open", "leading-not-knowing.md", 8)] },
      { title: "Loslaten", lessons: [text("De trap van vijf treden", "leading-delegating.md", 8)] },
    ],
  },
  {
    key: "dutch",
    title: "Dutch that helps you at work",
    summary:
      "The small words of the coffee corner, and the sentences you need at the bedside. For colleagues who are learning Dutch.",
    locale: "en",
    block: "openness",
    author: "charlotte",
    madeAgo: 230,
    state: "published",
    certificate: "none",
    modules: [
      { title: "With colleagues", lessons: [text("Coffee-corner Dutch", "dutch-coffee.md", 6)] },
      { title: "With residents", lessons: [text("At the bedside", "dutch-bedside.md", 7)] },
    ],
  },
  {
    key: "feedback",
    title: "Feedback die helpt",
    summary: "Vraag erom, maak het klein en zeg wat je zag. Met oefeningen die je deze week kunt doen.",
    locale: "nl",
    block: "openness",
    author: "ruben",
    madeAgo: 150,
    state: "published",
    certificate: "for ever",
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
    key: "phishing",
    title: "Eerst kijken, dan klikken",
    summary: "Hoe je een nepbericht herkent, en wat je doet als je toch geklikt hebt. Tien minuten.",
    locale: "nl",
    block: "knowledge",
    author: "charlotte",
    madeAgo: 122,
    state: "published",
    certificate: 24,
    modules: [
      {
        title: "Nep of echt",
        lessons: [
          text("Kijk naar vier dingen", "phishing-look.md", 5),
          text("Toch geklikt?", "phishing-clicked.md", 4),
        ],
      },
    ],
  },
  {
    key: "shadowing",
    title: "Een dag meelopen",
    summary: "Kijk een dagdeel mee bij een collega van wie je niet weet wat die de hele dag doet.",
    locale: "nl",
    block: "stretch",
    author: "naomi",
    madeAgo: 97,
    state: "published",
    certificate: "none",
    modules: [
      {
        title: "Uit je eigen gang",
        lessons: [text("Waarom meelopen werkt", "shadowing-why.md", 5), text("Plan je dag", "shadowing-plan.md", 6)],
      },
    ],
  },
  {
    key: "roster",
    title: "Vrij vragen in het oude rooster",
    summary: "Zo vroeg je vrije dagen aan, tot het nieuwe rooster kwam.",
    locale: "nl",
    block: "knowledge",
    author: "charlotte",
    madeAgo: 210,
    state: "archived",
    certificate: "none",
    modules: [{ title: "Vrij vragen", lessons: [text("Een verzoek doen", "old-roster.md", 3)] }],
  },
];
