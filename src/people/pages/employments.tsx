import * as m from "#messages/people";
import { usePage } from "#platform/http/page-context.ts";
import { formatNumber } from "#platform/i18n/locale.ts";
import { Button, LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { EmploymentsView } from "../actions/change-employments.ts";
import { contracts, exitReasons } from "../employments/employment.ts";
import { contractName, employmentDetail, exitReasonName, periodText } from "./employment-words.ts";

/** Somebody's times in service, for who keeps the people. */
export const EmploymentsPage = ({ view }: { readonly view: EmploymentsView }) => (
  <Page
    title={m.employmentsOf({ name: view.name })}
    intro={m.employmentsIntro()}
    width="narrow"
    breadcrumbs={[
      { href: "/mensen", label: m.people() },
      { href: `/mensen/${view.personId}`, label: view.name },
    ]}
  >
    {view.employments.length > 0 && <Employments view={view} />}
    <section class="stack" aria-labelledby="employment-form">
      <h2 id="employment-form">{view.chosen ? m.changeEmployment() : m.addEmployment()}</h2>
      <EmploymentForm view={view} />
    </section>
  </Page>
);

const Employments = ({ view: { employments, personId } }: { readonly view: EmploymentsView }) => (
  <RowList>
    {employments.map((employment) => (
      <Row
        key={employment.id}
        title={periodText(employment.startsOn, employment.endsOn)}
        href={`/mensen/${personId}/dienstverband?employment=${employment.id}#employment-form`}
        detail={employmentDetail(employment)}
        actions={
          <form action={`/mensen/${personId}/dienstverband/${employment.id}/weg`} method="post">
            <Button size="small" variant="quiet" icon="trash">
              {m.removeEmployment()}
            </Button>
          </form>
        }
      />
    ))}
  </RowList>
);

const EmploymentForm = ({ view: { chosen, name, personId } }: { readonly view: EmploymentsView }) => (
  <Form id="employment" action={`/mensen/${personId}/dienstverband${chosen ? `?employment=${chosen.id}` : ""}`}>
    {chosen && <input type="hidden" name="employmentId" value={chosen.id} />}
    <DateField name="startsOn" label={m.startsOn()} value={chosen?.startsOn} required />
    <DateField name="endsOn" label={m.endsOn()} hint={m.endsOnHint({ name })} value={chosen?.endsOn} />
    <TextField
      name="fte"
      label={m.fte()}
      hint={m.fteHint()}
      value={chosen?.fte ? formatNumber(chosen.fte) : ""}
      inputmode="decimal"
      width="short"
    />
    <Select
      name="contract"
      label={m.contract()}
      emptyLabel={m.unknownChoice()}
      value={chosen?.contract ?? ""}
      options={contracts.map((contract) => ({ value: contract, label: contractName(contract) }))}
    />
    <Select
      name="exitReason"
      label={m.exitReason()}
      hint={m.exitReasonHint()}
      emptyLabel={m.unknownChoice()}
      value={chosen?.exitReason ?? ""}
      options={exitReasons.map((reason) => ({ value: reason, label: exitReasonName(reason) }))}
    />
    <StillHere name={name} />
    <FormActions>
      <SubmitButton>{m.save()}</SubmitButton>
      <LinkButton href={`/mensen/${personId}`} variant="quiet">
        {m.cancel()}
      </LinkButton>
    </FormActions>
  </Form>
);

/** Asked once a last day turned out to be over, with nothing after it. */
function StillHere({ name }: { readonly name: string }) {
  const { form } = usePage();
  if (!form?.errors["stillHere"] && form?.values["stillHere"] === undefined) return null;
  return (
    <RadioGroup
      name="stillHere"
      label={m.stillHere({ name })}
      required
      options={[
        { value: "no", label: m.stillHereNo({ name }), hint: m.deactivateMeans() },
        { value: "yes", label: m.stillHereYes() },
      ]}
    />
  );
}
