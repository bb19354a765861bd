/** Gradients and the brick bond, named once for the whole drawing. */
export function Definitions() {
  return (
    <defs>
      <linearGradient id="house-sky" x2="0" y2="1">
        <stop stop-color="var(--house-sky-high)" />
        <stop offset=".42" stop-color="var(--house-sky-middle)" />
        <stop offset=".9" stop-color="var(--house-sky-low)" />
      </linearGradient>
      <radialGradient id="house-sun">
        <stop stop-color="var(--house-sun-halo)" />
        <stop offset="1" stop-color="var(--house-sun-halo)" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="house-glow">
        <stop stop-color="var(--house-glow)" />
        <stop offset=".5" stop-color="var(--house-glow)" stop-opacity=".55" />
        <stop offset="1" stop-color="var(--house-glow)" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="house-lit" cy=".35" r=".8">
        <stop stop-color="var(--house-light-core)" />
        <stop offset=".55" stop-color="var(--house-light)" />
        <stop offset="1" stop-color="var(--house-light-edge)" />
      </radialGradient>
      <radialGradient id="house-dim" cy=".6" r=".6">
        <stop stop-color="var(--house-dusk-core)" />
        <stop offset="1" stop-color="var(--house-dusk)" />
      </radialGradient>
      <linearGradient id="house-shadow" x2="1" y2="0">
        <stop stop-color="#fff" stop-opacity=".07" />
        <stop offset=".5" stop-color="#fff" stop-opacity="0" />
        <stop offset="1" stop-color="var(--house-shade)" stop-opacity=".28" />
      </linearGradient>
      <linearGradient id="house-water" x2="0" y2="1">
        <stop stop-color="var(--house-water-high)" />
        <stop offset="1" stop-color="var(--house-water-low)" />
      </linearGradient>
      <pattern id="house-bond" width="44" height="20" patternUnits="userSpaceOnUse">
        <path d="M0 .5H44M0 10.5H44M.5 0V10M22.5 10V20" stroke="var(--house-mortar)" opacity=".42" />
        <path d="M1 1H22V10H1Z" fill="var(--house-brick-pale)" opacity=".22" />
        <path d="M23 11H44V20H23Z" fill="var(--house-brick-deep)" opacity=".2" />
      </pattern>
      <clipPath id="house-attic">
        <path d="M576 286V200A64 38 0 0 1 704 200V286Z" />
      </clipPath>
    </defs>
  );
}
