/**
 * Small course packages that really play: HTML with a SCORM runtime's client, in Dutch, with the buttons "Vorige",
 * "Volgende" and "Afronden". The demonstration learns from them, and so do the tests.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { root } from "#platform/root.ts";
import type { Lesson } from "./course-lesson.ts";
import { liftingSafely } from "./lifting-safely.ts";

export interface Course {
  readonly title?: string;
  /** One SCO each. */
  readonly scos?: readonly Lesson[];
}

/** A SCORM 1.2 package; by default the course "Veilig tillen" with two SCOs. Passed is a score of 60 or more. */
export function scorm12Package({ title = "Veilig tillen", scos = liftingSafely }: Course = {}): Uint8Array {
  const items = scos.map(
    (sco) => `
      <item identifier="item-${sco.id}" identifierref="resource-${sco.id}">
        <title>${escapeXml(sco.title)}</title>
        <adlcp:masteryscore>60</adlcp:masteryscore>
      </item>`,
  );
  return zip(
    title,
    scos,
    `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="leerhuis-course" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course" xml:lang="nl">
      <title>${escapeXml(title)}</title>${items.join("")}
    </organization>
  </organizations>
  <resources>${scos.map((sco) => resource(sco, "adlcp:scormtype")).join("")}
  </resources>
</manifest>`,
  );
}

/**
 * A SCORM 2004 4th edition package of the same course. "inOrder" opens a SCO only when the one before it has been
 * satisfied, which is passed with a scaled score of 0.6.
 */
export function scorm2004Package(
  { title = "Veilig tillen", scos = liftingSafely }: Course = {},
  order: "free" | "inOrder" = "free",
): Uint8Array {
  const items = scos.map((sco, index) => {
    const before = order === "inOrder" ? scos[index - 1] : undefined;
    return `
      <item identifier="item-${sco.id}" identifierref="resource-${sco.id}">
        <title>${escapeXml(sco.title)}</title>
        <imsss:sequencing>${before ? disabledUntilBefore : ""}
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="passed" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
              <imsss:mapInfo targetObjectiveID="passed-${sco.id}" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
            </imsss:primaryObjective>${before ? readsFrom(before) : ""}
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>`;
  });
  return zip(
    title,
    scos,
    `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="leerhuis-course" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course" xml:lang="nl" adlseq:objectivesGlobalToSystem="false">
      <title>${escapeXml(title)}</title>${items.join("")}
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>${scos.map((sco) => resource(sco, "adlcp:scormType")).join("")}
  </resources>
</manifest>`,
  );
}

const disabledUntilBefore = `
          <imsss:sequencingRules>
            <imsss:preConditionRule>
              <imsss:ruleConditions conditionCombination="any">
                <imsss:ruleCondition referencedObjective="before" operator="not" condition="satisfied"/>
                <imsss:ruleCondition referencedObjective="before" operator="not" condition="objectiveStatusKnown"/>
              </imsss:ruleConditions>
              <imsss:ruleAction action="disabled"/>
            </imsss:preConditionRule>
          </imsss:sequencingRules>`;

const readsFrom = (sco: Lesson): string => `
            <imsss:objective objectiveID="before">
              <imsss:mapInfo targetObjectiveID="passed-${sco.id}" readSatisfiedStatus="true"/>
            </imsss:objective>`;

const courseFolder = join(root, "src/academy/demo/course");
const picturesOf = (): string[] => readdirSync(join(courseFolder, "pictures"));
const contentFiles = (): string[] => [
  "index.html",
  "course.css",
  "course.js",
  "lessons.js",
  ...picturesOf().map((file) => `pictures/${file}`),
];

const resource = (sco: Lesson, typeAttribute: string): string => `
    <resource identifier="resource-${sco.id}" type="webcontent" ${typeAttribute}="sco" href="index.html?les=${sco.id}">
      ${contentFiles()
        .map((file) => `<file href="${file}"/>`)
        .join("")}
    </resource>`;

function zip(title: string, lessons: readonly Lesson[], manifest: string): Uint8Array {
  const read = (file: string): Uint8Array => readFileSync(join(courseFolder, file));
  return zipSync({
    "imsmanifest.xml": strToU8(manifest),
    "index.html": read("index.html"),
    "course.css": read("course.css"),
    "course.js": read("course.js"),
    "lessons.js": strToU8(`window.course = ${JSON.stringify({ title, lessons })};\n`),
    pictures: Object.fromEntries(picturesOf().map((file) => [file, read(`pictures/${file}`)])),
  });
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
