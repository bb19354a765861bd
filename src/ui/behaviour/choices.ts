/** Forms of one choice (`submitOn="change"`) send themselves when it changes. */
export function watchChoices(): void {
  document.addEventListener("change", ({ target }) => {
    if (target instanceof Element) target.closest<HTMLFormElement>("form[data-submit-on='change']")?.requestSubmit();
  });
}
