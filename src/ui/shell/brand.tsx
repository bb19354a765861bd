import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { HouseMark } from "./house-mark.tsx";

/** The organisation's own logo, or the little house; it leads home. */
export function Brand() {
  const { branding } = usePage();
  const name = branding?.name ?? m.applicationName();
  return (
    <a class="brand" href="/">
      {branding?.logoUrl ? <img src={branding.logoUrl} alt="" class="brand-logo" height="32" /> : <HouseMark />}
      <span class="brand-name">{name}</span>
    </a>
  );
}
