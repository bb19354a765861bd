import { Avatar } from "#ui/avatar/avatar.tsx";

interface PersonLinkProps {
  readonly id: string;
  readonly name: string;
  readonly pictureUrl?: string | null | undefined;
}

/** A colleague's face and name, which lead to their page. */
export const PersonLink = ({ id, name, pictureUrl }: PersonLinkProps) => (
  <a class="person-link" href={`/mensen/${id}`}>
    <Avatar name={name} pictureUrl={pictureUrl} size="small" />
    <span>{name}</span>
  </a>
);
