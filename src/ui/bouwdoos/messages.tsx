import { Alert } from "../alert/alert.tsx";
import { Button, LinkButton } from "../button/button.tsx";
import { Card } from "../card/card.tsx";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { Skeleton } from "../skeleton/skeleton.tsx";
import { Stepper } from "../stepper/stepper.tsx";
import { Example } from "./example.tsx";

export const MessageExamples = () => (
  <>
    <Example name="Alert">
      <Alert heading="Je leest een oude versie">
        Sinds 12 november is er een nieuwe. Wat je toen antwoordde, is bewaard.
      </Alert>
      <Alert tone="success" heading="Je bent ingeschreven">
        Je kunt meteen beginnen.
      </Alert>
      <Alert
        tone="warning"
        heading="Dit stuurt 412 mensen een mail"
        actions={
          <>
            <Button type="button" size="small">
              Toch versturen
            </Button>
            <Button type="button" size="small" variant="quiet">
              Eerst bekijken
            </Button>
          </>
        }
      >
        Ze krijgen hem vóór morgen 8.00 uur, buiten hun stille uren.
      </Alert>
      <Alert tone="danger" heading="Het pakket is niet geplaatst">
        Het bestand mist de inhoudsopgave (imsmanifest.xml). Je vorige versie staat er nog.
      </Alert>
    </Example>
    <Example name="EmptyState">
      <div class="grid grid-wide">
        <Card>
          <EmptyState
            illustration="bookshelf"
            heading="Nog geen trainingen"
            headingLevel={3}
            action={
              <LinkButton href="#berichten" variant="primary" icon="plus">
                Maak je eerste training
              </LinkButton>
            }
          >
            <p>Hier staat straks alles wat collega's kunnen leren. Een eerste training maak je in vijf minuten.</p>
          </EmptyState>
        </Card>
        <Card>
          <EmptyState illustration="mailbox" heading="Je bent helemaal bij" headingLevel={3}>
            <p>Er zijn geen nieuwe meldingen. We mailen je alleen als er iets voor jou is.</p>
          </EmptyState>
        </Card>
        <Card>
          <EmptyState
            illustration="table"
            heading="Nog niemand uitgenodigd"
            headingLevel={3}
            action={<LinkButton href="#berichten">Nodig collega's uit</LinkButton>}
          >
            <p>Een leercultuur bouw je samen. Begin met je eigen team.</p>
          </EmptyState>
        </Card>
        <Card>
          <EmptyState illustration="window" heading="Hier is nog niets gemeten" headingLevel={3}>
            <p>De luiken zijn dicht. Doe een nulmeting, dan gaat in deze kamer het licht aan.</p>
          </EmptyState>
        </Card>
        <Card>
          <EmptyState
            illustration="path"
            heading="Deze pagina is er niet"
            headingLevel={3}
            action={<LinkButton href="#berichten">Naar huis</LinkButton>}
          >
            <p>Misschien is hij verhuisd, of mag je hem niet zien.</p>
          </EmptyState>
        </Card>
        <Card>
          <EmptyState illustration="bridge" heading="Even geen verbinding" headingLevel={3}>
            <p>Wat je deed, is bewaard. Zodra je weer online bent, gaat het verder.</p>
          </EmptyState>
        </Card>
      </div>
    </Example>
    <Example name="Stepper, Skeleton">
      <Stepper
        label="Je eigen organisatie"
        steps={[
          { label: "Organisatie", state: "done", href: "#berichten" },
          { label: "Afdelingen", state: "done", href: "#berichten" },
          { label: "Mensen", state: "current" },
          { label: "Eerste training", state: "ahead" },
        ]}
      />
      <Skeleton lines={3} />
    </Example>
  </>
);
