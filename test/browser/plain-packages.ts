/** Course packages that are shaped as real ones sometimes are. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { scorm2004Package } from "../packages.ts";

/** A SCORM 1.2 package of pages that say nothing to any runtime. */
export function packageOfAssets(titles: readonly string[]): Uint8Array {
  const pages = titles.map((title, at) => ({ title, file: `page-${at}.html` }));
  return zipSync({
    "imsmanifest.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="pages" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>Bladzijden</title>
      ${pages.map(({ title, file }) => `<item identifier="item-${file}" identifierref="${file}"><title>${title}</title></item>`).join("")}
    </organization>
  </organizations>
  <resources>
    ${pages.map(({ file }) => `<resource identifier="${file}" type="webcontent" adlcp:scormtype="asset" href="${file}"><file href="${file}"/></resource>`).join("")}
  </resources>
</manifest>`),
    ...Object.fromEntries(pages.map(({ title, file }) => [file, strToU8(htmlPage(title))])),
  });
}

const htmlPage = (title: string): string =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1></html>`;

/** The SCORM 2004 course of two parts with other controls for its learner: `choice` and `flow` as the manifest writes them. */
export function packageWithControls(controls: string): Uint8Array {
  const files = unzipSync(scorm2004Package());
  const manifest = strFromU8(files["imsmanifest.xml"] ?? new Uint8Array());
  const known = `<imsss:controlMode choice="true" flow="true"/>`;
  if (!manifest.includes(known)) throw new Error("The package has other controls than this changes.");
  return zipSync({ ...files, "imsmanifest.xml": strToU8(manifest.replace(known, `<imsss:controlMode ${controls}/>`)) });
}
