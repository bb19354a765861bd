import { Card } from "../card/card.tsx";
import { BarChart } from "../chart/bar-chart.tsx";
import { LineChart } from "../chart/line-chart.tsx";
import { Sparkline } from "../chart/sparkline.tsx";
import { ProgressBar, ProgressRing } from "../progress/progress.tsx";
import { Stat, StatRow } from "../stat/stat.tsx";
import { Example } from "./example.tsx";

export const FigureExamples = () => (
  <>
    <Example name="Stat, Sparkline">
      <StatRow>
        <Stat
          label="Leerde deze maand"
          value="83%"
          n={124}
          interval="76 tot 89%"
          period="november 2026"
          trend={{ direction: "up", text: "12 mensen meer dan in oktober" }}
          tone="knowledge"
          explanation="Het deel van de collega's dat deze maand minstens één les afrondde. Wie korter dan een maand in dienst is, telt niet mee."
        >
          <Sparkline
            tone="knowledge"
            values={[61, 58, 66, null, 70, 76, 83]}
            label="Van 61% in mei naar 83% in november; augustus is niet gemeten"
          />
        </Stat>
        <Stat
          label="Durft een fout te melden"
          value={null}
          n={4}
          period="najaar 2026"
          tone="openness"
          explanation="We tonen dit pas vanaf tien antwoorden."
        />
        <Stat
          label="Leerbudget over"
          value="€ 12.400"
          period="tot 31 december"
          trend={{ direction: "down", text: "sneller op dan vorig jaar" }}
          tone="investment"
        />
      </StatRow>
    </Example>
    <div class="grid grid-wide">
      <Card>
        <BarChart
          caption="Leertijd per afdeling"
          valueHeading="Uren per persoon"
          note="Januari tot en met november 2026."
          format={(hours) => `${hours} uur`}
          bars={[
            { label: "Team Zuid", value: 31, tone: "knowledge", detail: "n = 18" },
            { label: "Team Noord", value: 24, tone: "knowledge", detail: "n = 21" },
            { label: "Personeelsontwikkeling en opleidingen", value: 17, tone: "knowledge", detail: "n = 12" },
            { label: "Nachtdienst", value: null, detail: "n = 3" },
          ]}
        />
      </Card>
      <Card>
        <LineChart
          caption="Hoeveel collega's leerden er?"
          labels={["mei", "jun", "jul", "aug", "sep", "okt", "nov"]}
          format={(share) => `${share}%`}
          max={100}
          note="Deel van 124 collega's dat een les afrondde. In augustus is niet gemeten."
          series={[
            { name: "Wonen en zorg", tone: "knowledge", values: [52, 55, 49, null, 61, 68, 74] },
            { name: "Ondersteuning", tone: "openness", values: [38, 44, 41, null, 46, 43, 58] },
          ]}
        />
      </Card>
    </div>
    <Example name="ProgressBar, ProgressRing">
      <div class="cluster">
        <ProgressRing size="large" value={5} max={8} label="Veilig tillen" text="5 van de 8 lessen" />
        <ProgressRing value={8} max={8} label="Reanimatie" tone="success" />
        <ProgressRing size="small" value={1} max={3} label="Brandveiligheid" />
      </div>
      <ProgressBar value={3} max={8} label="Omgaan met onbegrepen gedrag" text="3 van de 8 lessen" />
    </Example>
  </>
);
