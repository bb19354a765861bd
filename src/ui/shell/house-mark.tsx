/** The mark of Leerhuis: a stepped gable with one window lit. */
export const HouseMark = () => (
  <svg class="house-mark" viewBox="3 1.5 26 28.5" aria-hidden="true">
    <path class="house-wall" d="M5 29V15h3.5v-4H12V7h2.5V3.5h3V7H20v4h3.5v4H27v14Z" />
    <path class="house-door" d="M9 29v-6.5a2.5 2.5 0 0 1 5 0V29Z" />
    <rect class="house-window" x="17.5" y="20" width="6" height="6" rx=".8" />
    <rect class="house-window" x="13.5" y="11.5" width="5" height="5" rx="2.5" />
  </svg>
);
