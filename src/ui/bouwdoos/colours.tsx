import { Badge } from "../badge/badge.tsx";
import { type Tone, tones } from "../tokens/tone.ts";
import { Example } from "./example.tsx";

const names: Record<Tone, string> = {
  neutral: "Neutraal",
  accent: "Accent",
  success: "Gelukt",
  warning: "Let op",
  danger: "Mis",
  information: "Informatie",
  leadership: "Menselijk leiderschap",
  openness: "Open en transparant",
  knowledge: "Deel nieuwe kennis",
  stretch: "Uit de comfortzone",
  investment: "Investeer in medewerkers",
  foundation: "Fundament",
};

export const ColourExamples = () => (
  <Example name="Badge, tone">
    <div class="cluster">
      {tones.map((tone) => (
        <Badge key={tone} tone={tone}>
          {names[tone]}
        </Badge>
      ))}
    </div>
    <svg width="100%" height="40" role="img" aria-label="De twaalf tonen als vlakken">
      {tones.map((tone, index) => (
        <g key={tone} class={`tone-${tone}`}>
          <rect
            class="bar-value"
            x={`${(index * 100) / tones.length}%`}
            width={`${100 / tones.length - 0.5}%`}
            height="40"
            rx="6"
          />
        </g>
      ))}
    </svg>
  </Example>
);
