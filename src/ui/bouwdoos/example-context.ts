import type { PageContext } from "#platform/http/page-context.ts";

/** What the frame knows in the examples of the bouwdoos and in the tests of the components: a nurse who has signed in. */
export const exampleContext = (part: Partial<PageContext> = {}): PageContext => ({
  actor: {
    organisationId: "01900000-0000-7000-8000-000000000001",
    personId: "01900000-0000-7000-8b00-000000000005",
    name: "Fatima van der Zee",
    roles: new Set(["employee"]),
    ledUnitIds: [],
    locale: "nl",
    timeZone: "Europe/Amsterdam",
  },
  reader: { locale: "nl", timeZone: "Europe/Amsterdam" },
  theme: "auto",
  branding: null,
  navigation: [
    { href: "/", label: "Thuis", icon: "house", primary: true },
    { href: "/leren", label: "Leren", icon: "graduation-cap", primary: true },
  ],
  unreadNotices: 0,
  tour: null,
  hasSeveralOrganisations: false,
  url: new URL("http://localhost:3000/leren"),
  nonce: "once",
  now: new Date("2026-11-22T13:00:00Z"),
  flash: null,
  form: null,
  elements: new Set(),
  ...part,
});
