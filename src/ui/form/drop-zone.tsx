import type { JSX } from "preact";
import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";

interface DropZoneProps {
  /** One file, or as many as one likes. */
  readonly multiple?: boolean;
  /** The control that takes the files. */
  readonly children: JSX.Element;
}

/** A place to drop a file on, or to choose one: the look that `file-drop` and `upload-field` bring to life. */
export function DropZone({ multiple = false, children }: DropZoneProps) {
  const count = multiple ? 2 : 1;
  return (
    <div class="drop-zone">
      <Icon name="upload" size="large" />
      <span class="drop-zone-text" aria-hidden="true">
        <span class="drop-zone-mouse">{m.dropFileHere({ count })}</span>
        <span class="drop-zone-touch">{m.chooseFile({ count })}</span>
      </span>
      {children}
    </div>
  );
}
