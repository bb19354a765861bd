import * as m from "#messages/house";
import { Menu, MenuGroup, MenuLink } from "#ui/menu/menu.tsx";

/** The house to take along: by day or in the evening, as a picture or as a drawing. */
export const DownloadMenu = ({ whose }: { readonly whose: string }) => (
  <Menu label={m.picture()} icon="download" align="end">
    <MenuGroup label={m.pictureDay()}>
      <PictureLinks whose={whose} colour="licht" />
    </MenuGroup>
    <MenuGroup label={m.pictureEvening()}>
      <PictureLinks whose={whose} colour="donker" />
    </MenuGroup>
  </Menu>
);

function PictureLinks({ whose, colour }: { readonly whose: string; readonly colour: "licht" | "donker" }) {
  const query = new URLSearchParams({ van: whose, kleur: colour }).toString();
  return (
    <>
      <MenuLink href={`/huis/huis.png?${query}`} icon="image" download>
        {m.pictureForSlides()}
      </MenuLink>
      <MenuLink href={`/huis/huis.svg?${query}`} icon="file" download>
        {m.pictureToEdit()}
      </MenuLink>
    </>
  );
}
