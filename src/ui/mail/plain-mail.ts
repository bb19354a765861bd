import * as m from "#messages/ui";
import type { Letter, LetterItem, MailLook } from "./letter.ts";

/** Characters of a line: what programs show that do not wrap, also when it is quoted once or twice. */
const widest = 76;

/** The same letter for who reads mail as plain text: in short lines, and every link in full, on a line of its own. */
export function plainMail(letter: Letter, look: MailLook): string {
  const parts = [
    wrapped(letter.subject),
    ...letter.paragraphs.map((paragraph) => wrapped(paragraph)),
    ...(letter.items?.length ? [letter.items.map(plainItem).join("\n\n")] : []),
    ...(letter.button ? [linked(letter.button.label, letter.button.href)] : []),
    ...letter.notes.map((note) => wrapped(note)),
    ["-- ", ...footOf(look)].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

const footOf = ({ organisation, preferencesHref, stopHref }: MailLook): string[] => [
  wrapped(m.mailFrom({ organisation })),
  ...(preferencesHref ? [linked(m.mailPreferences(), preferencesHref)] : []),
  ...(stopHref ? [linked(m.mailStop(), stopHref)] : []),
];

const linked = (label: string, href: string): string => `${wrapped(`${label}:`)}\n${href}`;

function plainItem({ title, href, detail }: LetterItem): string {
  const lines = [wrapped(`* ${title}${detail ? ` (${detail})` : ""}`, "  "), ...(href ? [`  ${href}`] : [])];
  return lines.join("\n");
}

/** In lines of at most `widest`, but for a word that is longer by itself. Every line but the first begins with `indent`. */
export function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= widest) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(lines.length === 0 ? word : `${indent}${word}`);
  }
  return lines.join("\n");
}
