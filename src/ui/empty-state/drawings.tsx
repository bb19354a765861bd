/** Six drawings of 240 by 160, in shapes and tokens only; their colours stand in illustration.css. */

export const Bookshelf = () => (
  <>
    <circle class="draw-ground" cx="120" cy="78" r="72" />
    <path
      class="draw-wood"
      d="M44 122h152a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H44a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3ZM62 132h8l-8 14ZM178 132h-8l8 14Z"
    />
    <rect class="draw-brick" x="62" y="68" width="15" height="54" rx="2" />
    <rect class="draw-blue" x="79" y="60" width="12" height="62" rx="2" />
    <rect class="draw-gold" x="93" y="74" width="17" height="48" rx="2" />
    <rect class="draw-plum" x="120" y="62" width="13" height="59" rx="2" transform="rotate(11 126 122)" />
    <path class="draw-line-paper" d="M62 80h15M62 108h15M79 72h12M93 84h17M93 90h17" />
    <path
      class="draw-leaf"
      d="M165 100c-16-4-21-17-19-29 11 3 18 10 19 29ZM166 100c-4-16 0-31 11-40 7 13 3 30-11 40ZM167 100c6-13 16-18 27-18-2 12-12 19-27 18Z"
    />
    <path class="draw-brick" d="M152 98h30l-4 24h-22Z" />
  </>
);

export const Window = () => (
  <>
    <rect class="draw-ground" x="52" y="6" width="136" height="148" rx="68" />
    <path class="draw-paper" d="M78 118V62a42 42 0 0 1 84 0v56Z" />
    <path class="draw-gold" d="M86 118V63a34 34 0 0 1 68 0v55Z" />
    <path class="draw-deep" d="M86 118V63a34 34 0 0 1 31-33.900V118Z" />
    <path class="draw-deep" d="M154 118V63a34 34 0 0 0-31-33.900V118Z" />
    <path
      class="draw-paper"
      d="M90 66h23l-11.500 22ZM90 112h23l-11.500-22ZM127 66h23l-11.500 22ZM127 112h23l-11.500-22Z"
    />
    <path class="draw-stem" d="M92 126v-12M108 126v-16M124 126v-11M140 126v-15M153 126v-10" />
    <path class="draw-brick" d="M87 112v-9l5 4 5-4v9a5 5 0 0 1-10 0ZM135 109v-9l5 4 5-4v9a5 5 0 0 1-10 0Z" />
    <path class="draw-plum" d="M103 108v-9l5 4 5-4v9a5 5 0 0 1-10 0ZM148 114v-9l5 4 5-4v9a5 5 0 0 1-10 0Z" />
    <path class="draw-gold" d="M119 113v-9l5 4 5-4v9a5 5 0 0 1-10 0Z" />
    <path class="draw-wood" d="M74 122h92l-4 18H78Z" />
  </>
);

export const Path = () => (
  <>
    <circle class="draw-ground" cx="120" cy="78" r="72" />
    <circle class="draw-gold" cx="164" cy="42" r="13" />
    <path class="draw-leaf" d="M30 136c20-30 52-40 90-22 34-16 68-10 92 22a6 6 0 0 1-5 9H35a6 6 0 0 1-5-9Z" />
    <path class="draw-paper" d="M96 145c4-14 26-12 24-24-1-6 4-9 9-10 3 4-2 7 0 12 4 9 16 11 21 22Z" />
    <rect class="draw-wood" x="116" y="34" width="8" height="92" rx="3" />
    <path class="draw-blue" d="M126 44H82l-12 11 12 11h44a3 3 0 0 0 3-3V47a3 3 0 0 0-3-3Z" />
    <path class="draw-brick" d="M114 74h42l12 11-12 11h-42a3 3 0 0 1-3-3V77a3 3 0 0 1 3-3Z" />
    <path class="draw-line-paper" d="M84 55h34M120 85h32" />
    <path class="draw-deep" d="M52 122c-10 0-14-8-9-15-4-8 2-14 9-14s13 6 9 14c5 7 1 15-9 15Z" />
    <path class="draw-stem" d="M52 128v-22" />
  </>
);

export const Table = () => (
  <>
    <circle class="draw-ground" cx="120" cy="80" r="72" />
    <path class="draw-glow" d="M96 48h48l34 56H62Z" />
    <path class="draw-stroke" d="M120 6v22" />
    <path class="draw-deep" d="M120 24c16 0 26 10 28 25H92c2-15 12-25 28-25Z" />
    <path class="draw-blue" d="M52 72a8 8 0 0 1 16 0v32h16a4 4 0 0 1 4 4v36h-7v-28H59v28h-7Z" />
    <path class="draw-plum" d="M188 72a8 8 0 0 0-16 0v32h-16a4 4 0 0 0-4 4v36h7v-28h22v28h7Z" />
    <rect class="draw-wood" x="72" y="98" width="96" height="9" rx="4.500" />
    <path class="draw-wood" d="M116 106h8v32h12a3 3 0 0 1 0 6h-32a3 3 0 0 1 0-6h12Z" />
    <path
      class="draw-paper"
      d="M90 86h14v8a4 4 0 0 1-4 4h-6a4 4 0 0 1-4-4ZM136 86h14v8a4 4 0 0 1-4 4h-6a4 4 0 0 1-4-4Z"
    />
    <path class="draw-steam" d="M95 82c-3-4 3-6 0-11M100 82c-3-4 3-6 0-11M141 82c-3-4 3-6 0-11M146 82c-3-4 3-6 0-11" />
  </>
);

export const Mailbox = () => (
  <>
    <circle class="draw-ground" cx="120" cy="78" r="72" />
    <path
      class="draw-leaf"
      d="M50 144c6-12 18-14 26-6 8-14 28-16 38-4 12-12 28-8 34 2 10-8 28-6 38 8a3 3 0 0 1-3 4H53a3 3 0 0 1-3-4Z"
    />
    <rect class="draw-wood" x="114" y="96" width="12" height="44" rx="2" />
    <path class="draw-brick" d="M84 62a20 20 0 0 1 20-20h36a20 20 0 0 1 20 20v36a5 5 0 0 1-5 5H89a5 5 0 0 1-5-5Z" />
    <rect class="draw-deep" x="96" y="62" width="52" height="8" rx="4" />
    <path class="draw-paper" d="M101 66h42v25a3 3 0 0 1-3 3h-36a3 3 0 0 1-3-3Z" />
    <path class="draw-fold" d="m103 68 19 13 19-13" />
    <path class="draw-gold" d="M160 70h5a3 3 0 0 1 3 3v12h-5V76h-3Z" />
    <path class="draw-blue" d="M104 42c0-12 8-20 20-20 6 0 10 3 12 7l7 3-7 3c-1 5-5 8-11 8Z" />
    <path class="draw-blue" d="m108 36-16-5 4 11Z" />
    <circle class="draw-eye" cx="129" cy="29" r="1.800" />
  </>
);

export const Bridge = () => (
  <>
    <circle class="draw-ground" cx="120" cy="78" r="72" />
    <rect class="draw-water" x="34" y="122" width="172" height="24" rx="8" />
    <path class="draw-line-paper" d="M52 132h22M96 138h28M150 131h30" />
    <path class="draw-wood" d="M28 108h54v24H34a6 6 0 0 1-6-6ZM158 108h54v18a6 6 0 0 1-6 6h-48Z" />
    <path class="draw-deep" d="M62 42h7v66h-7ZM82 42h7v66h-7ZM58 38h35v7H58Z" />
    <path class="draw-deep" d="m46 62 70-34 3 6-70 34Z" />
    <rect class="draw-brick" x="38" y="58" width="16" height="13" rx="3" />
    <path class="draw-stroke" d="M116 32l8 30" />
    <path class="draw-wood" d="m84 104 44-50 7 6-42 50Z" />
    <path class="draw-brick" d="M170 108V76l16-14 16 14v32Z" />
    <path class="draw-gold" d="M181 84h10v10h-10Z" />
    <path class="draw-gold" d="M145 40a2 2 0 0 1 4 0 2 2 0 0 1-4 0ZM154 52a2 2 0 0 1 4 0 2 2 0 0 1-4 0Z" />
  </>
);
