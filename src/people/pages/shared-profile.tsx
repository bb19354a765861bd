import * as m from "#messages/people";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { SharedProfileView } from "../actions/share-profile.ts";
import { audiences, type Audience } from "../shared-profile.ts";
import type { ProfileView } from "../views/profile.ts";

const audienceNames: Readonly<Record<Audience, () => string>> = {
  nobody: m.audienceNobody,
  team: m.audienceTeam,
  everyone: m.audienceEveryone,
};

/** What one wants to tell of oneself, and to whom. */
export const SharedProfilePage = ({ view: { personId, shared } }: { readonly view: SharedProfileView }) => (
  <Page
    title={m.ownProfile()}
    intro={m.ownProfileIntro()}
    width="narrow"
    breadcrumbs={[{ href: `/mensen/${personId}`, label: m.ownPage() }]}
  >
    <Form id="shared-profile" action="/mijn-profiel">
      <TextArea
        name="about"
        label={m.aboutLabel()}
        hint={m.aboutHint()}
        value={shared.about}
        rows={4}
        maxLength={1000}
      />
      <AudienceChoice name="aboutFor" label={m.aboutFor()} value={shared.aboutFor} />
      <TextArea name="skills" label={m.skills()} hint={m.skillsHint()} value={shared.skills.join(", ")} rows={2} />
      <AudienceChoice name="skillsFor" label={m.skillsFor()} value={shared.skillsFor} />
      <TextArea
        name="interests"
        label={m.interests()}
        hint={m.interestsHint()}
        value={shared.interests.join(", ")}
        rows={2}
      />
      <AudienceChoice name="interestsFor" label={m.interestsFor()} value={shared.interestsFor} />
      <FormActions>
        <SubmitButton>{m.save()}</SubmitButton>
        <LinkButton href={`/mensen/${personId}`} variant="quiet">
          {m.cancel()}
        </LinkButton>
      </FormActions>
    </Form>
  </Page>
);

interface AudienceChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: Audience;
}

const AudienceChoice = ({ name, label, value }: AudienceChoiceProps) => (
  <RadioGroup
    name={name}
    label={label}
    value={value}
    layout="row"
    required
    options={audiences.map((audience) => ({ value: audience, label: audienceNames[audience]() }))}
  />
);

/** What somebody shares with this reader, on their page; nothing at all when that is nothing. */
export function Shared({ view: { shared, isSelf } }: { readonly view: ProfileView }) {
  const isEmpty = shared.about === "" && shared.skills.length + shared.interests.length === 0;
  if (isEmpty && !isSelf) return null;
  return (
    <Card
      heading={m.sharedHeading()}
      icon="sprout"
      footer={isSelf && <a href="/mijn-profiel">{m.changeOwnProfile()}</a>}
    >
      {isEmpty && <p class="muted">{m.sharedNothing()}</p>}
      {shared.about !== "" && <p>{shared.about}</p>}
      {shared.skills.length > 0 && <Words heading={m.skills()} words={shared.skills} />}
      {shared.interests.length > 0 && <Words heading={m.interests()} words={shared.interests} />}
    </Card>
  );
}

const Words = ({ heading, words }: { readonly heading: string; readonly words: readonly string[] }) => (
  <div class="stack stack-small">
    <h3>{heading}</h3>
    <ul class="plain cluster">
      {words.map((word) => (
        <li key={word}>
          <Badge>{word}</Badge>
        </li>
      ))}
    </ul>
  </div>
);
