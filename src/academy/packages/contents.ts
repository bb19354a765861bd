import type { Remark } from "./remarks.ts";
import type { CompletionThreshold, Sequencing, SharedDataMap } from "./sequencing.ts";

/** What a course package holds, as plain data that survives JSON. SCORM's own terms. */
export interface PackageContents {
  readonly standard: "scorm-1.2" | "scorm-2004";
  /** Of SCORM 2004; null for SCORM 1.2. */
  readonly edition: Edition | null;
  /** The manifest's identifier. */
  readonly identifier: string;
  readonly title: string;
  /** BCP 47, for example "nl-NL"; null when the package does not say. */
  readonly language: string | null;
  /** The table of contents that a learner plays: the manifest's default organization. */
  readonly organization: ContentOrganization;
  /** What a learner sees first: the first item that can be launched. */
  readonly launch: Launch;
  readonly scoCount: number;
  readonly assetCount: number;
  /** The folder in the zip that holds the course, ending in "/"; empty when the manifest stands at the top. */
  readonly root: string;
  readonly files: readonly PackageFile[];
  /** Bytes of all files together. */
  readonly size: number;
  /** What was not as the standard asks, and was put right or passed over. */
  readonly remarks: readonly Remark[];
}

export type Edition = "2nd" | "3rd" | "4th";

export interface PackageFile {
  /** Relative to the course's own folder, "/" between folders, safe to write below any folder. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface ContentOrganization {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ContentItem[];
  /** SCORM 2004: whether global objectives outlive this course; true when the manifest does not say. */
  readonly objectivesGlobalToSystem: boolean;
  readonly sequencing: Sequencing | null;
  readonly completionThreshold: CompletionThreshold | null;
}

export interface ContentItem {
  /** The manifest's identifier, unique in the organization: attempts are kept under it. */
  readonly id: string;
  readonly title: string;
  /** False when the table of contents must not show it. */
  readonly visible: boolean;
  /** Null for a heading. */
  readonly launch: Launch | null;
  readonly items: readonly ContentItem[];
  /** What the content gets as launch data: `cmi.launch_data`. */
  readonly dataFromLms: string | null;
  /** Both versions: "exit,message", "exit,no message", "continue,message" or "continue,no message". */
  readonly timeLimitAction: string | null;
  /** SCORM 1.2: an AICC script over item identifiers, for example "item_1&item_2". */
  readonly prerequisites: string | null;
  /** SCORM 1.2: the score from 0 to 100 at which the content counts as passed. */
  readonly masteryScore: number | null;
  /** SCORM 1.2: "HHHH:MM:SS". */
  readonly maxTimeAllowed: string | null;
  /** SCORM 2004, and so are all below. */
  readonly sequencing: Sequencing | null;
  readonly completionThreshold: CompletionThreshold | null;
  /** Buttons of the player that must not be shown while this item plays. */
  readonly hideLmsUi: readonly HideLmsUi[];
  readonly sharedData: readonly SharedDataMap[];
}

export type HideLmsUi = "continue" | "previous" | "exit" | "exitAll" | "abandon" | "abandonAll" | "suspendAll";

export interface Launch {
  readonly resourceId: string;
  /** A SCO speaks with the runtime; an asset only has to be shown. */
  readonly kind: "sco" | "asset";
  /** The file in the package that opens. */
  readonly path: string;
  /** Where it opens: a relative URL, encoded, with the manifest's parameters: "shared/start%20page.html?content=playing". */
  readonly address: string;
}
