import * as m from "#messages/people";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Button, LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { PictureView } from "../actions/change-picture.ts";

/** Somebody's face: to be given, and to be taken away. */
export const PicturePage = ({ view }: { readonly view: PictureView }) => (
  <Page
    title={view.isSelf ? m.ownPicture() : m.pictureOf({ name: view.name })}
    intro={m.pictureIntro()}
    width="narrow"
    breadcrumbs={[
      { href: "/mensen", label: m.people() },
      { href: `/mensen/${view.personId}`, label: view.name },
    ]}
  >
    <Avatar name={view.name} pictureUrl={view.pictureUrl} size="large" />
    <Form id="picture" action={`/mensen/${view.personId}/foto`} multipart draft="none">
      <UploadField name="picture" label={m.picture()} hint={m.pictureHint()} purpose="image" required />
      <FormActions>
        <SubmitButton>{m.save()}</SubmitButton>
        <LinkButton href={`/mensen/${view.personId}`} variant="quiet">
          {m.cancel()}
        </LinkButton>
      </FormActions>
    </Form>
    {view.pictureUrl && (
      <Form id="remove-picture" action={`/mensen/${view.personId}/foto/weg`} draft="none">
        <Button icon="trash" variant="quiet">
          {m.removePicture()}
        </Button>
      </Form>
    )}
  </Page>
);
