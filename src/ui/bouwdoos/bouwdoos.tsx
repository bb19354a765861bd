import { DialogLink } from "../dialog/dialog.tsx";
import { Page } from "../shell/page.tsx";
import { Tabs } from "../tabs/tabs.tsx";
import { ActionExamples } from "./actions.tsx";
import { ColourExamples } from "./colours.tsx";
import { FigureExamples } from "./figures.tsx";
import { FormExamples } from "./forms.tsx";
import { ListExamples } from "./lists.tsx";
import { MessageExamples } from "./messages.tsx";
import { TextExamples } from "./texts.tsx";

const parts = [
  { id: "kleuren", label: "Kleuren", examples: <ColourExamples /> },
  { id: "acties", label: "Acties", examples: <ActionExamples /> },
  { id: "formulieren", label: "Formulieren", examples: <FormExamples /> },
  { id: "lijsten", label: "Lijsten", examples: <ListExamples /> },
  { id: "cijfers", label: "Cijfers", examples: <FigureExamples /> },
  { id: "berichten", label: "Berichten", examples: <MessageExamples /> },
  { id: "tekst", label: "Tekst", examples: <TextExamples /> },
];

/**
 * Every component in every state, for development. The Dutch texts here are examples, as the cast of the tests is; what
 * users read comes from the messages.
 */
export function BouwdoosPage() {
  return (
    <Page
      title="De bouwdoos"
      intro="Alles waar Leerhuis uit is opgebouwd, in elke staat. Een nieuw onderdeel begint hier."
      breadcrumbs={[
        { href: "/", label: "Thuis" },
        { href: "/beheer", label: "Beheer" },
      ]}
      actions={
        <DialogLink dialog="over-bouwdoos" icon="info">
          Over de bouwdoos
        </DialogLink>
      }
      tabs={
        <Tabs
          label="Onderdelen van de bouwdoos"
          items={parts.map(({ id, label }, index) => ({ href: `#${id}`, label, current: index === 0 }))}
        />
      }
    >
      {parts.map(({ id, label, examples }) => (
        <section key={id} id={id} class="stack" aria-labelledby={`${id}-kop`}>
          <h2 id={`${id}-kop`}>{label}</h2>
          {examples}
        </section>
      ))}
    </Page>
  );
}
