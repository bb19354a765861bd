/** A short course as people at work would get it; the pictures stand in `course/pictures`. */
import type { Lesson } from "./course-lesson.ts";

export const liftingSafely: readonly Lesson[] = [
  {
    id: "kijken",
    title: "Kijk voordat je tilt",
    pages: [
      {
        heading: "Goed tillen begint met kijken",
        text: [
          "De meeste rugklachten komen niet van één zware last, maar van honderd keer even snel iets pakken.",
          "Kijk daarom eerst. Waar staat het? Waar moet het heen? Is de weg vrij? En hoe zwaar is het eigenlijk?",
        ],
        picture: { file: "look.svg", alt: "Een doos op de grond, en een vrije weg naar een stelling." },
      },
      {
        heading: "Kan het ook zonder tillen?",
        text: [
          "Een steekwagen, een tillift of een collega: wat je niet tilt, kan je geen pijn doen.",
          "Meer dan 23 kilo til je nooit alleen. Die grens geldt als alles meezit: de last is dichtbij, op heuphoogte en goed vast te pakken.",
        ],
        picture: { file: "trolley.svg", alt: "Een steekwagen met twee dozen." },
      },
      {
        heading: "Wat zou jij doen?",
        question: {
          text: "Er staat een doos van 25 kilo in de gang. Die moet tien meter verder het magazijn in. Wat doe je als eerste?",
          options: [
            { text: "Ik haal de steekwagen.", correct: true, explanation: "Zo hoef je de doos niet te dragen." },
            {
              text: "Ik til hem snel op, dan ben ik er zo.",
              correct: false,
              explanation: "25 kilo is te zwaar om alleen te tillen, ook voor even.",
            },
            {
              text: "Ik laat hem staan voor een ander.",
              correct: false,
              explanation: "Dan is het probleem van je collega. Pak samen de steekwagen.",
            },
          ],
        },
      },
    ],
  },
  {
    id: "benen",
    title: "Til met je benen",
    pages: [
      {
        heading: "Voeten stevig, rug recht",
        text: [
          "Ga vlak voor de last staan, met je voeten iets uit elkaar. Zak door je knieën en houd je rug zo recht als je kunt.",
          "Pak de last met beide handen, houd hem dicht tegen je lichaam en kom rustig omhoog. Je benen doen het werk.",
        ],
        picture: { file: "knees.svg", alt: "Iemand zakt door de knieën en pakt een doos dicht bij het lichaam." },
      },
      {
        heading: "Niet draaien, maar stappen",
        text: [
          "Draaien met een last in je handen is het zwaarst voor je rug. Verzet je voeten.",
          "Tillen we samen? Spreek dan af wie telt: ‘Drie, twee, een, ja.’",
        ],
      },
      {
        heading: "Even oefenen",
        question: {
          text: "Waar houd je een last als je ermee loopt?",
          options: [
            {
              text: "Met gestrekte armen voor me.",
              correct: false,
              explanation: "Hoe verder van je af, hoe zwaarder je rug het heeft.",
            },
            {
              text: "Dicht tegen mijn lichaam, op heuphoogte.",
              correct: true,
              explanation: "Daar draagt je lichaam de last het makkelijkst.",
            },
            {
              text: "Op één schouder.",
              correct: false,
              explanation: "Dan trek je scheef. Verdeel het gewicht over twee kanten.",
            },
          ],
        },
      },
    ],
  },
];
