import * as m from "#messages/privacy";
import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Button, SubmitButton } from "#ui/button/button.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea, TextField } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { RequestView } from "../actions/read-requests.ts";
import type { DataRequest } from "../queries/requests.ts";
import { ConsequencesList } from "./consequences.tsx";
import { requestKind } from "./request-words.ts";

/** One request: what was asked, and the way to answer it. */
export function RequestPage({ view }: { readonly view: RequestView }) {
  const { request } = view;
  return (
    <Page
      title={m.requestOf({ name: request.personName })}
      heading={
        <span class="cluster">
          {`${requestKind(request.kind)}: ${request.personName}`}{" "}
          <Badge>{m.requestState({ state: request.state })}</Badge>
        </span>
      }
      intro={askedWhen(view)}
      breadcrumbs={[{ href: "/gegevensverzoeken", label: m.requests() }]}
    >
      {request.message === "" ? <p class="muted">{m.saidNothing()}</p> : <blockquote>{request.message}</blockquote>}
      {request.answeredAt && <Answered request={request} />}
      {view.consequences && <ConsequencesList consequences={view.consequences} />}
      {view.mayDecide ? <Decision request={request} /> : <Alert>{m.ownRequestElsewhere()}</Alert>}
    </Page>
  );
}

function askedWhen({ request, deadline }: RequestView): string {
  const asked = m.askedOn({ when: request.createdAt });
  if (deadline === null) return asked;
  const { until, isOver } = deadline;
  return `${asked} ${isOver ? m.answerIsLate({ until }) : m.answerInTime({ until })}`;
}

const Answered = ({ request }: { readonly request: DataRequest }) => (
  <section class="stack stack-small" aria-labelledby="answered">
    <h2 id="answered">{m.answerHeading()}</h2>
    {request.answer !== "" && <blockquote>{request.answer}</blockquote>}
    {request.answeredAt && (
      <p class="muted">{m.answeredBy({ name: request.answeredBy ?? m.theHouse(), when: request.answeredAt })}</p>
    )}
  </section>
);

function Decision({ request }: { readonly request: DataRequest }) {
  if (request.state === "approved") return <EraseNow request={request} />;
  if (request.state !== "open") return null;
  return request.kind === "correction" ? <AnswerCorrection request={request} /> : <ApproveErasure request={request} />;
}

const AnswerCorrection = ({ request }: { readonly request: DataRequest }) => (
  <>
    <p>
      <a href={`/mensen/${request.personId}/wijzigen`}>{m.changePerson({ name: request.personName })}</a>
    </p>
    <Form id="answer" action={`/gegevensverzoeken/${request.id}/antwoord`}>
      <RadioGroup
        name="outcome"
        label={m.outcome()}
        options={[
          { value: "done", label: m.outcomeDone() },
          { value: "refused", label: m.outcomeRefused() },
        ]}
        required
      />
      <Explanation request={request} />
      <FormActions>
        <SubmitButton icon="send">{m.answer()}</SubmitButton>
      </FormActions>
    </Form>
  </>
);

const Explanation = ({ request }: { readonly request: DataRequest }) => (
  <TextArea
    name="answer"
    label={m.answerLabel({ name: request.personName })}
    hint={m.answerHint()}
    rows={4}
    maxLength={4000}
  />
);

const ApproveErasure = ({ request }: { readonly request: DataRequest }) => (
  <>
    <section class="stack" aria-labelledby="step-one">
      <h2 id="step-one">{m.stepOne()}</h2>
      <Form id="approve" action={`/gegevensverzoeken/${request.id}/goedkeuren`} draft="none">
        <FormActions>
          <SubmitButton icon="check">{m.approveErasure()}</SubmitButton>
        </FormActions>
      </Form>
    </section>
    <Refusal request={request} />
  </>
);

const EraseNow = ({ request }: { readonly request: DataRequest }) => (
  <>
    <section class="stack" aria-labelledby="step-two">
      <h2 id="step-two">{m.stepTwo()}</h2>
      <p>{m.stepTwoMeans()}</p>
      <Form id="erase" action={`/gegevensverzoeken/${request.id}/wissen`} draft="none">
        <TextField name="name" label={m.typeName({ name: request.personName })} autocomplete="off" required />
        <FormActions>
          <Button variant="danger" icon="trash">
            {m.eraseNow()}
          </Button>
        </FormActions>
      </Form>
    </section>
    <Refusal request={request} />
  </>
);

const Refusal = ({ request }: { readonly request: DataRequest }) => (
  <details>
    <summary>{m.refuseErasure()}</summary>
    <Form id="refuse" action={`/gegevensverzoeken/${request.id}/antwoord`}>
      <input type="hidden" name="outcome" value="refused" />
      <Explanation request={request} />
      <FormActions>
        <Button icon="x">{m.refuseErasure()}</Button>
      </FormActions>
    </Form>
  </details>
);
