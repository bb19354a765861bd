/**
 * Which links the browser may fetch before they are followed: at the press of a button, and those of the navigation already
 * when one points at them. Only fetched, never run. What is downloaded, or sets something going, is left alone; so is
 * everything that is not a link of this site.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: "/*\\?*format=*" } },
          { not: { href_matches: "/api/*" } },
          { not: { selector_matches: "[download], [target], [rel~=nofollow]" } },
        ],
      },
      eagerness: "conservative",
    },
    { where: { selector_matches: "[data-navigation] a" }, eagerness: "moderate" },
  ],
});
