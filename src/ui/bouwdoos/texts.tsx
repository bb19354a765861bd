import { Badge } from "../badge/badge.tsx";
import { LinkButton } from "../button/button.tsx";
import { Card } from "../card/card.tsx";
import { DescriptionList } from "../description-list/description-list.tsx";
import { MediaFrame } from "../media-frame/media-frame.tsx";
import { Pagination } from "../pagination/pagination.tsx";
import { ProgressBar } from "../progress/progress.tsx";
import { Prose } from "../prose/prose.tsx";
import { Example } from "./example.tsx";

export const TextExamples = () => (
  <>
    <Example name="Card">
      <div class="grid">
        <Card
          heading="Omgaan met onbegrepen gedrag"
          headingLevel={4}
          href="#tekst"
          icon="heart-handshake"
          tone="openness"
          detail="8 lessen · 40 minuten"
          footer={<Badge tone="openness">Open en transparant</Badge>}
        >
          <ProgressBar value={3} max={8} label="Voortgang" text="3 van 8" tone="openness" />
        </Card>
        <Card
          heading="Op werkbezoek bij een concullega"
          headingLevel={4}
          href="#tekst"
          icon="footprints"
          tone="stretch"
          detail="3 plekken vrij"
          footer={<Badge tone="stretch">Uit de comfortzone</Badge>}
        >
          <p>Kijk een dag mee in Deventer en vertel je team wat je zag.</p>
        </Card>
        <Card heading="Jouw gegevens" headingLevel={4} icon="id-card">
          <DescriptionList
            items={[
              { term: "Functie", description: "Verpleegkundige" },
              { term: "Afdeling", description: <a href="#tekst">Team Zuid</a> },
              { term: "In dienst sinds", description: "1 september 2021" },
              { term: "Mobiel", description: null },
            ]}
          />
        </Card>
      </div>
    </Example>
    <Example name="Pagination">
      <Pagination page={7} pageCount={18} hrefOf={(page) => `?page=${page}#tekst`} />
    </Example>
    <Card>
      <Prose>
        <h2>Zo til je veilig</h2>
        <p>
          Je rug is sterk, maar niet gemaakt om te draaien én te dragen. Met drie gewoonten bescherm je jezelf en degene
          die je helpt. Lees ook <a href="#tekst">wat de arts zegt</a>.
        </p>
        <ol>
          <li>Kijk eerst: wat kan de ander zelf?</li>
          <li>Zet je voeten uit elkaar en buig door je knieën.</li>
          <li>
            Gebruik de <strong>tillift</strong> vanaf 23 kilo. <em>Altijd.</em>
          </li>
        </ol>
        <blockquote>
          <p>“Ik dacht dat ik sneller was zonder lift. Tot mijn rug een week niet meedeed.”</p>
        </blockquote>
        <h3>Onthoud</h3>
        <p>
          Twijfel je? Vraag een collega. Dat is geen zwakte maar <mark>vakmanschap</mark>.
        </p>
        <MediaFrame caption="Tillen met een passieve lift, 2 minuten. Met ondertiteling.">
          <svg viewBox="0 0 16 9" role="img" aria-label="Hier staat een video" />
        </MediaFrame>
      </Prose>
    </Card>
    <div class="cluster">
      <LinkButton href="#main" icon="arrow-up">
        Naar boven
      </LinkButton>
    </div>
  </>
);
