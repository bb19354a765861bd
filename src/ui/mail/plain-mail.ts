import * as m from "#messages/ui";
import type { Letter, LetterItem, MailLook } from "./letter.ts";

/** The same letter for who reads mail as plain text: every link in full, on a line of its own. */
export function plainMail(letter: Letter, look: MailLook): string {
  const parts = [
    ...letter.paragraphs,
    ...(letter.items?.length ? [letter.items.map(plainItem).join("\n\n")] : []),
    ...(letter.button ? [`${letter.button.label}:\n${letter.button.href}`] : []),
    ...letter.notes,
    `-- \n${m.mailFrom({ organisation: look.organisation })}${look.preferencesHref ? `\n${m.mailPreferences()}:\n${look.preferencesHref}` : ""}${look.stopHref ? `\n${m.mailStop()}:\n${look.stopHref}` : ""}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function plainItem({ title, href, detail }: LetterItem): string {
  const lines = [`* ${title}${detail ? ` (${detail})` : ""}`, ...(href ? [`  ${href}`] : [])];
  return lines.join("\n");
}
