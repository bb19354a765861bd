import * as m from "#messages/tour";
import { PersonLine } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { Form } from "#ui/form/form.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { TourView } from "../actions/look-at-tour.ts";

/** Through whose eyes one can look around, with what each sees. */
export const TourPage = ({ view }: { readonly view: TourView }) => (
  <Page title={m.tour()} intro={m.tourIntro()}>
    <ul class="plain grid">
      {view.people.map(({ role, loginId, name }) => (
        <li key={role}>
          <Card>
            <div class="stack">
              <PersonLine name={name} detail={m.roleName({ role })} />
              <p>{m.sees({ role })}</p>
              <Form id={`look-as-${role}`} action="/inloggen/demonstratie" draft="none">
                <input type="hidden" name="loginId" value={loginId} />
                <Button iconAfter="arrow-right">{m.lookAs({ name })}</Button>
              </Form>
            </div>
          </Card>
        </li>
      ))}
    </ul>
    {view.can.beginAnew && (
      <section class="stack" aria-labelledby="anew">
        <h2 id="anew">{m.beginAnew()}</h2>
        <p>{m.beginAnewWhat()}</p>
        <p>
          <DialogLink dialog="begin-anew" icon="rotate-ccw">
            {m.beginAnew()}
          </DialogLink>
        </p>
        <ConfirmDialog
          id="begin-anew"
          title={m.beginAnew()}
          action="/rondleiding/opnieuw"
          confirmLabel={m.beginAnew()}
          variant="danger"
        >
          <p>{m.beginAnewSure()}</p>
        </ConfirmDialog>
      </section>
    )}
  </Page>
);
