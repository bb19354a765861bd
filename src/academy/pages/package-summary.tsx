import * as m from "#messages/academy";
import { Badge } from "#ui/badge/badge.tsx";
import { Card } from "#ui/card/card.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { Disclosure } from "../disclosure.tsx";
import type { ContentItem } from "../packages/contents.ts";
import { shownSize } from "../packages/refusal.ts";
import { remarkSentence } from "../packages/remarks.ts";
import type { CourseContents } from "../queries/packages.ts";

/** What a course package holds, as its manifest says. */
export const PackageSummary = ({ contents }: { readonly contents: CourseContents }) => (
  <Card heading={contents.title || m.untitledPackage()} icon="package">
    <div class="stack">
      <DescriptionList
        items={[
          { term: m.packageStandard(), description: m.standardName({ version: versionOf(contents) }) },
          {
            term: m.packageParts(),
            description: m.packagePartCount({ scos: contents.scoCount, assets: contents.assetCount }),
          },
          { term: m.packageSize(), description: shownSize(contents.size) },
        ]}
      />
      {contents.organization.items.length > 1 && (
        <Disclosure summary={m.packageContents()}>
          <Items items={contents.organization.items} />
        </Disclosure>
      )}
      {contents.remarks.length > 0 && (
        <Disclosure summary={m.packageRemarks({ count: contents.remarks.length })}>
          <ul>
            {contents.remarks.map((remark, index) => (
              <li key={index}>{remarkSentence(remark)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  </Card>
);

/** As the standard itself writes it. */
const versionOf = ({ standard, edition }: CourseContents): string =>
  standard === "scorm-1.2" ? "1.2" : `2004 ${edition === null ? "" : `${edition} Edition`}`.trim();

const Items = ({ items }: { readonly items: readonly ContentItem[] }) => (
  <ol class="package-items">
    {items.map((item) => (
      <li key={item.id}>
        {item.title} {item.launch?.kind === "asset" && <Badge>{m.packageAsset()}</Badge>}
        {item.items.length > 0 && <Items items={item.items} />}
      </li>
    ))}
  </ol>
);
