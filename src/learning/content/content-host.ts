/** What the application tells of itself: its origin, the only one that may frame the player, and its built scripts. */
export interface ContentHost {
  readonly baseOrigin: string;
  readonly script: (entry: string) => string | null;
  readonly styles: (entry: string) => readonly string[];
}
