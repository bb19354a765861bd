import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { aylin, deLinde, ruth, willemijn } from "../cast.ts";
import { expect, test } from "./house.ts";

const linde = deLinde.units.find((unit) => unit.code === "LINDE");

/** Two notices for Willemijn, as news makes them of what happens, about what no other story of this house changes. */
async function tellWillemijn(): Promise<void> {
  await inOrganisation(deLinde.id, async (db) => {
    for (const unitName of ["Team Zuid", "Team Noord"]) {
      await db
        .insertInto("news.notice")
        .values({
          organisation_id: deLinde.id,
          id: newId(),
          person_id: willemijn.id,
          activity_id: newId(),
          actor_id: ruth.id,
          kind: "people.leader-appointed",
          context: JSON.stringify({ unitId: linde?.id, unitName }),
          created_at: new Date(),
          latest_at: new Date(),
        })
        .execute();
    }
  });
}

/** A mail that tries to do what no mail may do, kept because there is no mail server. */
async function keepMail(): Promise<string> {
  const id = newId();
  const html = `<html><head><title>x</title></head><body><h1>Hoi Aylin</h1><script>top.document.title = "gekaapt"</script>
    <img src="https://elders.example/teller.gif" alt=""><form action="/uitloggen" method="post"><button>Klik</button></form></body></html>`;
  await inOrganisation(deLinde.id, (db) =>
    db
      .insertInto("platform.mail")
      .values({
        organisation_id: deLinde.id,
        id,
        event: `test:${id}`,
        person_id: aylin.id,
        recipient: aylin.email,
        subject: "Welkom",
        html,
        plain_text: "Hoi Aylin",
        state: "kept",
        due_at: new Date(),
        created_at: new Date(),
      })
      .execute(),
  );
  return id;
}

test("Willemijn ticks off one notice without leaving the page, and the other by following it", async ({
  as,
  checkAccessibility,
}) => {
  await tellWillemijn();
  const page = await as(willemijn);
  await page.goto("/meldingen");
  await checkAccessibility(page);
  await page.getByRole("button", { name: /Markeer als gelezen: .*Team Noord/ }).click();
  await expect(page.getByRole("button", { name: /Markeer als gelezen/ })).toHaveCount(1);
  await expect(page.getByRole("link", { name: /Team Noord/ })).toBeFocused();
  await page.getByRole("link", { name: /Team Zuid/ }).click();
  await expect(page).toHaveURL(/\/afdelingen\//);
  await page.goto("/meldingen");
  await expect(page.getByText("Je bent helemaal bij.")).toBeVisible();
});

test("a mail in the mailbox can do nothing: no script, no picture from elsewhere, no way to the page around it", async ({
  as,
  checkAccessibility,
}) => {
  const id = await keepMail();
  const page = await as(ruth);
  const asked: string[] = [];
  await page.route(/elders\.example|uitloggen/, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  await page.goto(`/beheer/postvak/${id}`);
  const mail = page.frameLocator("iframe");
  await expect(mail.getByRole("heading", { name: "Hoi Aylin" })).toBeVisible();
  await expect(page).toHaveTitle(/^Welkom/);
  await mail.getByRole("button", { name: "Klik" }).click();
  await expect(mail.getByRole("heading", { name: "Hoi Aylin" })).toBeVisible();
  expect(asked).toEqual([]);
  await checkAccessibility(page);
});
