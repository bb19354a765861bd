import * as m from "#messages/people";
import { Tabs } from "#ui/tabs/tabs.tsx";

/** The two ways to look at who works here. */
export const PeopleTabs = ({ current }: { readonly current: "people" | "units" }) => (
  <Tabs
    label={m.peopleTabs()}
    items={[
      { href: "/mensen", label: m.people(), current: current === "people" },
      { href: "/afdelingen", label: m.units(), current: current === "units" },
    ]}
  />
);
