import { usePage } from "#platform/http/page-context.ts";
import { Avatar, PersonLine } from "../avatar/avatar.tsx";
import { Badge } from "../badge/badge.tsx";
import { Card } from "../card/card.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { DataTable } from "../data-table/data-table.tsx";
import { readTableState } from "../data-table/table-state.ts";
import { Icon } from "../icon/icon.tsx";
import { ProgressBar, ProgressRing } from "../progress/progress.tsx";
import { RelativeTime } from "../relative-time/relative-time.tsx";
import { Row, RowList } from "../row-list/row-list.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import type { Tone } from "../tokens/tone.ts";
import { Tree } from "../tree/tree.tsx";
import { Example } from "./example.tsx";

const day = 24 * 60 * 60 * 1000;

interface Learner {
  readonly name: string;
  readonly unit: string;
  readonly done: number;
  readonly state: { readonly tone: Tone; readonly text: string };
}

const learners: Learner[] = [
  { name: "Fatima van der Zee", unit: "Team Zuid", done: 8, state: { tone: "success", text: "Afgerond" } },
  { name: "Joris de Groot", unit: "Team Zuid", done: 5, state: { tone: "information", text: "Bezig" } },
  {
    name: "Aylin Yılmaz",
    unit: "Personeel en organisatie",
    done: 1,
    state: { tone: "warning", text: "Bijna te laat" },
  },
  { name: "Mohamed El Amrani", unit: "Nachtdienst", done: 0, state: { tone: "neutral", text: "Nog niet begonnen" } },
];

function LearnerTable() {
  const { url } = usePage();
  const state = readTableState(url, {
    sortable: ["name", "unit", "done"],
    defaultSort: { column: "name", direction: "ascending" },
    filters: { unit: ["zuid", "nacht"] },
  });
  return (
    <DataTable
      id="deelnemers"
      caption="Deelnemers van Veilig tillen"
      rows={learners}
      rowKey={(learner) => learner.name.toLowerCase().replaceAll(" ", "-")}
      total={87}
      state={state}
      searchLabel="Zoek op naam"
      exportable
      filters={[
        {
          name: "unit",
          label: "Afdeling",
          options: [
            { value: "zuid", label: "Team Zuid" },
            { value: "nacht", label: "Nachtdienst" },
          ],
        },
      ]}
      bulk={{
        action: "/bouwdoos",
        operations: [
          { value: "remind", label: "Herinneren", icon: "mail" },
          { value: "remove", label: "Uitschrijven", icon: "x", variant: "danger" },
        ],
      }}
      columns={[
        {
          key: "name",
          heading: "Naam",
          sortable: true,
          cell: ({ name }) => <PersonLine name={name} href="#lijsten" />,
        },
        { key: "unit", heading: "Afdeling", sortable: true, cell: ({ unit }) => unit },
        { key: "state", heading: "Staat", cell: ({ state: { tone, text } }) => <Badge tone={tone}>{text}</Badge> },
        {
          key: "done",
          heading: "Voortgang",
          sortable: true,
          cell: ({ name, done }) => (
            <ProgressBar label={`Voortgang van ${name}`} value={done} max={8} text={`${done} van 8`} />
          ),
        },
        { key: "minutes", heading: "Leertijd", align: "end", wideOnly: true, cell: ({ done }) => `${done * 7} min` },
      ]}
      empty={<p>Nog niemand.</p>}
    />
  );
}

function Notices() {
  const { now } = usePage();
  return (
    <RowList>
      <Row
        unread
        href="#lijsten"
        leading={<Avatar name="Bart Kuipers" size="small" />}
        title="Bart heeft je uitgenodigd voor Veilig tillen"
        detail="Je kunt meteen beginnen; het duurt ongeveer 25 minuten."
        trailing={<RelativeTime at={new Date(now.getTime() - day / 6)} />}
      />
      <Row
        href="#lijsten"
        leading={<ProgressRing size="small" value={3} max={8} label="Voortgang" />}
        title="Omgaan met onbegrepen gedrag"
        detail="Les 4 van 8: wat zie je, wat denk je?"
        trailing={<Badge tone="information">Bezig</Badge>}
        actions={<IconButton type="button" icon="ellipsis" label="Meer over deze training" />}
      />
      <Row
        leading={<Icon name="award" />}
        title="Certificaat Reanimatie"
        detail="Geldig tot 3 maart 2027"
        trailing={<Badge tone="success">Behaald</Badge>}
      />
    </RowList>
  );
}

function Happenings() {
  const { now } = usePage();
  return (
    <Timeline
      events={[
        {
          id: "1",
          at: new Date(now.getTime() - day / 24),
          person: { name: "Fatima van der Zee" },
          text: (
            <>
              <strong>Fatima</strong> rondde <a href="#lijsten">Veilig tillen</a> af.
            </>
          ),
        },
        {
          id: "2",
          at: new Date(now.getTime() - 2 * day),
          icon: "lightbulb",
          tone: "knowledge",
          text: (
            <>
              <strong>Joris</strong> deelde wat hij leerde op werkbezoek.
            </>
          ),
          detail: "In Deventer doen ze de overdracht aan bed. De bewoner praat mee, en het scheelt een kwartier.",
        },
        {
          id: "3",
          at: new Date(now.getTime() - 9 * day),
          icon: "user-plus",
          tone: "openness",
          text: "Vier nieuwe collega's kwamen erbij.",
        },
      ]}
    />
  );
}

const units = [
  {
    id: "1",
    label: "Zorggroep De Linden",
    href: "#lijsten",
    detail: "124",
    children: [
      {
        id: "2",
        label: "Wonen en zorg",
        href: "#lijsten",
        detail: "78",
        children: [
          { id: "3", label: "Team Zuid", href: "#lijsten", detail: "18", current: true, children: [] },
          { id: "4", label: "Team Noord", href: "#lijsten", detail: "21", children: [] },
        ],
      },
      { id: "5", label: "Personeel en organisatie", href: "#lijsten", detail: "6", children: [] },
    ],
  },
];

export const ListExamples = () => (
  <>
    <Example name="DataTable">
      <LearnerTable />
    </Example>
    <div class="grid grid-wide">
      <Example name="RowList, Row">
        <Notices />
      </Example>
      <Card heading="Wat er gebeurde" headingLevel={3}>
        <Happenings />
      </Card>
      <Card heading="Afdelingen" headingLevel={3} icon="workflow" tone="foundation">
        <Tree label="Afdelingen" nodes={units} />
      </Card>
    </div>
  </>
);
