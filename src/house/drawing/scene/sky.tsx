import { plan } from "../plan.ts";

/** The sky above the canal: sun and clouds by day, moon and stars in the evening, and the street that stands behind. */
export function Sky({ height }: { height: number }) {
  return (
    <>
      <path d={`M0 0H${plan.width}V${height}H0Z`} fill="url(#house-sky)" />
      <path
        d="M506 54h.1M492 128h.1M388 176h.1M800 60h.1M846 180h.1M745 36h.1M936 206h.1M300 206h.1M120 190h.1M1010 22h.1M1180 14h.1M230 250h.1M60 150h.1M560 30h.1M940 40h.1"
        stroke="var(--house-star)"
        stroke-width="3"
        stroke-linecap="round"
      />
      <circle cx="884" cy="112" r="110" fill="url(#house-sun)" />
      <circle cx="884" cy="112" r="31" fill="var(--house-sun)" />
      <g class="house-cloud" fill="var(--house-cloud)" opacity=".85">
        <path d="M352 150a16 16 0 0 1 4 -31a26 26 0 0 1 48 -8a20 20 0 0 1 32 12a14 14 0 0 1 2 27z" />
        <path d="M846 246a12 12 0 0 1 3 -23a20 20 0 0 1 37 -5a15 15 0 0 1 24 10a10 10 0 0 1 1 18z" />
      </g>
      <Street />
    </>
  );
}

/** Neighbours with the other gables of the Dutch street: neck, bell, spout and cornice. Pale, for the house itself is the subject. */
function Street() {
  return (
    <>
      <path
        d="M0 640V470q30 -34 60 0q22 -40 66 -40t70 36q40 -44 86 -6q26 -20 46 0V640ZM940 640V470q34 -42 84 -18q24 -44 78 -26q50 -34 92 14q40 -24 86 14V640Z"
        fill="var(--house-far)"
      />
      <g fill="var(--house-near)">
        <path d="M296 640V380q14 -4 20 -26q4 -14 14 -16V306q0 -10 20 -14q20 4 20 14v32q10 2 14 16q6 22 20 26V640Z" />
        <path d="M176 640V424h20q-2 -56 40 -62q42 6 40 62h20V640Z" />
        <path d="M60 640V400h6v-10h104v10h6V640Z" />
        <path d="M0 640V448L30 402h20l10 20V640Z" />
        <path d="M876 640V402q20 -2 24 -40q4 -30 30 -36q26 6 30 36q4 38 24 40V640Z" />
        <path d="M984 640V396h6v-10h104v10h6V640Z" />
        <path d="M1100 640V436L1140 380h22l40 56V640Z" />
        <path d="M1202 640V420q16 -2 20 -30q6 -26 30 -28q20 2 28 20V640Z" />
      </g>
      <path
        d="M292 380h112v6h-112zM330 338h40v5h-40zM172 424h128v6h-128zM56 400h124v7h-124zM872 402h116v6h-116zM980 396h124v7h-124zM1096 436h110v6h-110z"
        fill="var(--house-near-trim)"
      />
      <g fill="var(--house-near-pane)" stroke="var(--house-near-trim)" stroke-width="4">
        <path d="M318 408h26v44h-26zM356 408h26v44h-26zM318 486h26v48h-26zM356 486h26v48h-26zM340 346h20v22h-20zM318 568h26v46h-26zM898 430h26v44h-26zM936 430h26v44h-26zM898 504h26v46h-26zM936 504h26v46h-26zM920 350h20v28h-20z" />
        <path d="M200 452h28v46h-28zM244 452h28v46h-28zM200 532h28v50h-28zM244 532h28v50h-28zM84 430h24v46h-24zM128 430h24v46h-24zM84 510h24v52h-24zM128 510h24v52h-24zM1008 424h26v48h-26zM1050 424h26v48h-26zM1008 504h26v52h-26zM1050 504h26v52h-26zM1126 466h24v46h-24zM1164 466h24v46h-24zM1126 540h24v50h-24zM1164 540h24v50h-24zM1226 452h26v50h-26zM12 480h24v46h-24z" />
      </g>
    </>
  );
}
