import type { ShownFile } from "../views/shown-lesson.ts";

interface PictureProps {
  readonly fileId: string;
  /** Empty for decoration. */
  readonly alternativeText: string;
  readonly file: ShownFile | undefined;
  readonly fileHref: (fileId: string, width?: number) => string;
}

/** A picture of a lesson in the width that the screen needs; its room is kept until it has loaded. */
export function Picture({ fileId, alternativeText, file, fileHref }: PictureProps) {
  const widths = file?.width ? [...file.widths.filter((width) => width < (file.width ?? 0)), file.width] : [];
  const sources = widths.map((width) => `${fileHref(fileId, width)} ${width}w`).join(", ");
  return (
    <img
      src={fileHref(fileId)}
      alt={alternativeText}
      loading="lazy"
      decoding="async"
      {...(file?.width && file.height ? { width: file.width, height: file.height } : {})}
      {...(widths.length > 1 ? { srcset: sources, sizes: "(min-width: 48rem) 44rem, 100vw" } : {})}
    />
  );
}
