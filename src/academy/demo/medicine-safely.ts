/** The round with medicines, as a course of two chapters with a question each. */
import type { Lesson } from "./course-lesson.ts";

export const medicineSafely: readonly Lesson[] = [
  {
    id: "controle",
    title: "De controle",
    pages: [
      {
        heading: "Vijf keer juist",
        text: [
          "De juiste persoon, het juiste middel, de juiste hoeveelheid, het juiste moment, de juiste manier.",
          "Je leest het hardop, ook als je alleen bent. Wat je hoort, controleer je beter dan wat je denkt.",
        ],
      },
      {
        heading: "Vraag de naam, zeg hem niet voor",
        text: [
          "‘Bent u mevrouw Visser?’ Wie slecht hoort of in de war is, zegt vaak ja.",
          "Vraag liever: ‘Wilt u mij uw naam zeggen?’ Kan iemand dat niet, vergelijk dan met de foto in het dossier.",
        ],
      },
      {
        heading: "Wat zou jij doen?",
        question: {
          text: "Er ontbreekt een tablet in het zakje van meneer De Haan. Volgens de lijst hoort het erin. Wat doe je?",
          options: [
            {
              text: "Ik pak er een uit het zakje van morgen.",
              correct: false,
              explanation: "Dan klopt morgen niet, en weet niemand waarom deze ontbrak.",
            },
            {
              text: "Ik bel de apotheek of de verpleegkundige van dienst, en schrijf op wat ik deed.",
              correct: true,
              explanation: "Misschien is het middel gestopt. Dat weet je pas als je het vraagt.",
            },
            {
              text: "Ik geef de rest, het is er maar één.",
              correct: false,
              explanation: "Het kan juist die ene zijn waar het op aankomt.",
            },
          ],
        },
      },
    ],
  },
  {
    id: "storen",
    title: "Niet nu",
    pages: [
      {
        heading: "Gestoord worden is het gevaar",
        text: [
          "Na een onderbreking ga je vaak verder op de plek waar je dénkt dat je was. Begin bij deze persoon opnieuw.",
          "Zeg vriendelijk wat wel kan: ‘Ik deel medicijnen. Over tien minuten kom ik bij u.’",
        ],
      },
      {
        heading: "Aftekenen na het slikken",
        text: [
          "Teken af als je het hebt zien innemen. Niet ervoor, en niet aan het eind van de ronde.",
          "Weigert iemand? Dwing niet, verstop niets in de vla. Noteer het en overleg.",
        ],
      },
      {
        heading: "Even oefenen",
        question: {
          text: "Halverwege de ronde gaat de bel, en jij bent de enige op de gang. Wat doe je met de kar?",
          options: [
            {
              text: "Ik laat hem staan, ik ben zo terug.",
              correct: false,
              explanation: "Een open kar op de gang is voor iedereen die langskomt.",
            },
            {
              text: "Ik maak eerst de ronde af.",
              correct: false,
              explanation: "De bel kan dringend zijn. Je mag stoppen, als je maar goed stopt.",
            },
            {
              text: "Ik doe hem op slot, ga kijken, en begin daarna bij deze bewoner opnieuw.",
              correct: true,
              explanation: "Zo ligt er niets open, en sla je niemand over.",
            },
          ],
        },
      },
    ],
  },
];
