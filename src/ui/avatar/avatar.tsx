import * as m from "#messages/ui";
import { initials, toneOfName } from "./initials.ts";

interface AvatarProps {
  readonly name: string;
  readonly pictureUrl?: string | null | undefined;
  readonly size?: "small" | "medium" | "large" | undefined;
  /** Says the name where it does not stand beside the picture. */
  readonly named?: boolean | undefined;
}

/** A face, or initials in a colour that stays the same for this name. */
export function Avatar({ name, pictureUrl, size = "medium", named = false }: AvatarProps) {
  const label = named ? { role: "img" as const, "aria-label": name, title: name } : { "aria-hidden": "true" as const };
  return (
    <span class={`avatar avatar-${size} tone-${toneOfName(name)}`} {...label}>
      {pictureUrl ? <img src={pictureUrl} alt="" loading="lazy" width="40" height="40" /> : initials(name)}
    </span>
  );
}

interface PersonLineProps {
  readonly name: string;
  readonly pictureUrl?: string | null | undefined;
  readonly href?: string | undefined;
  /** Below the name: role and unit. */
  readonly detail?: string | undefined;
}

/** A face with its name, for tables, lists and cards. */
export const PersonLine = ({ name, pictureUrl, href, detail }: PersonLineProps) => (
  <span class="person-line">
    <Avatar name={name} pictureUrl={pictureUrl} size="small" />
    <span>
      {href ? <a href={href}>{name}</a> : name}
      {detail && <span class="person-detail">{detail}</span>}
    </span>
  </span>
);

interface AvatarGroupProps {
  readonly people: readonly { readonly name: string; readonly pictureUrl?: string | null | undefined }[];
  /** At most this many faces; the rest is counted. */
  readonly shown?: number | undefined;
}

export function AvatarGroup({ people, shown = 4 }: AvatarGroupProps) {
  const rest = people.slice(shown);
  return (
    <ul class="avatar-group">
      {people.slice(0, shown).map((person) => (
        <li key={person.name}>
          <Avatar {...person} size="small" named />
        </li>
      ))}
      {rest.length > 0 && (
        <li class="avatar avatar-small tone-neutral" title={rest.map((person) => person.name).join(", ")}>
          <span aria-hidden="true">+{rest.length}</span>
          <span class="visually-hidden">{m.andMorePeople({ count: rest.length })}</span>
        </li>
      )}
    </ul>
  );
}
