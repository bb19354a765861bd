import { Avatar, AvatarGroup } from "../avatar/avatar.tsx";
import { Button, LinkButton, SubmitButton } from "../button/button.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { ConfirmDialog, Dialog, DialogLink } from "../dialog/dialog.tsx";
import { Keys } from "../kbd/kbd.tsx";
import { Menu, MenuDivider, MenuForm, MenuLink } from "../menu/menu.tsx";
import { Toolbar, ToolbarButton, ToolbarGroup } from "../toolbar/toolbar.tsx";
import { Tooltip } from "../tooltip/tooltip.tsx";
import { Example } from "./example.tsx";

export const ActionExamples = () => (
  <>
    <Example name="Button, SubmitButton, LinkButton, IconButton">
      <div class="cluster">
        <SubmitButton icon="check">Opslaan</SubmitButton>
        <Button type="button" icon="plus">
          Les toevoegen
        </Button>
        <LinkButton href="#acties" variant="quiet" iconAfter="arrow-right">
          Bekijk de catalogus
        </LinkButton>
        <Button type="button" variant="danger" icon="trash">
          Verwijderen
        </Button>
        <SubmitButton disabled>Even wachten</SubmitButton>
        <Button type="button" size="small" icon="pencil">
          Bewerken
        </Button>
        <IconButton type="button" icon="ellipsis" label="Meer acties" />
      </div>
    </Example>
    <Example name="Menu, Tooltip, Keys">
      <div class="cluster">
        <Menu label="Acties" icon="sliders-horizontal">
          <MenuLink href="#acties" icon="copy">
            Kopie maken
          </MenuLink>
          <MenuLink href="#acties" icon="archive">
            Archiveren
          </MenuLink>
          <MenuDivider />
          <MenuForm action="/bouwdoos" icon="trash" tone="danger">
            Verwijderen
          </MenuForm>
        </Menu>
        <Menu label="Meer over deze training" icon="ellipsis-vertical" iconOnly>
          <MenuLink href="#acties" icon="users">
            Wie doen er mee?
          </MenuLink>
        </Menu>
        <Tooltip text="Alleen jij en je leidinggevende zien deze afspraak.">
          {(described) => (
            <a href="#acties" {...described}>
              Wie ziet dit?
            </a>
          )}
        </Tooltip>
        <span>
          Snel zoeken met <Keys keys={["Ctrl", "K"]} />
        </span>
      </div>
    </Example>
    <Example name="Dialog, ConfirmDialog">
      <div class="cluster">
        <DialogLink dialog="intrekken" variant="danger">
          Uitnodiging intrekken
        </DialogLink>
      </div>
      <ConfirmDialog id="intrekken" title="Uitnodiging intrekken?" action="/bouwdoos" confirmLabel="Intrekken">
        <p>Sanne Bakker kan dan niet meer inloggen met de link uit haar mail. Je kunt haar later opnieuw uitnodigen.</p>
      </ConfirmDialog>
      <Dialog id="over-bouwdoos" title="Over de bouwdoos">
        <div class="prose">
          <p>
            Elk onderdeel werkt zonder JavaScript, met het toetsenbord, in licht en donker, op een telefoon en op
            papier.
          </p>
          <p>Wat je hier ziet, is precies wat de pagina's gebruiken.</p>
        </div>
      </Dialog>
    </Example>
    <Example name="Toolbar">
      <Toolbar label="Opmaak">
        <ToolbarGroup>
          <ToolbarButton icon="letter-b" label="Vet" pressed />
          <ToolbarButton icon="italic" label="Cursief" pressed={false} />
          <ToolbarButton icon="link" label="Link" pressed={false} />
        </ToolbarGroup>
        <ToolbarGroup>
          <ToolbarButton icon="heading-2" label="Kop" />
          <ToolbarButton icon="list" label="Lijst" />
          <ToolbarButton icon="quote" label="Citaat" />
        </ToolbarGroup>
        <ToolbarGroup>
          <ToolbarButton icon="undo-2" label="Ongedaan maken" />
          <ToolbarButton icon="redo-2" label="Opnieuw" disabled />
        </ToolbarGroup>
      </Toolbar>
    </Example>
    <Example name="Avatar, AvatarGroup">
      <div class="cluster">
        <Avatar name="Fatima van der Zee" size="large" named />
        <Avatar name="Joris de Groot" named />
        <Avatar name="Aylin Yılmaz" named />
        <Avatar name="Bart Kuipers" size="small" named />
        <AvatarGroup
          people={["Sanne Bakker", "Mohamed El Amrani", "Ruud Jansen", "Tess Visser", "Wim Smit", "Noor Bos"].map(
            (name) => ({ name }),
          )}
        />
      </div>
    </Example>
  </>
);
