import * as m from "#messages/academy";
import { locale } from "#platform/i18n/locale.ts";
import { useElement } from "#platform/http/page-context.ts";
import { Alert } from "#ui/alert/alert.tsx";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import type { UploadedPackage } from "../queries/package-uploads.ts";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { lessonPath } from "./addresses.ts";
import { PackageSummary } from "./package-summary.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "package-progress": CustomElementAttributes & { readonly endpoint: string };
    }
  }
}

/** The course package of a lesson: what it holds, what becomes of an upload, and another one in its place. */
export function PackageForm({ view }: { readonly view: LessonEditorView }) {
  const { lastPackage, can } = view;
  const path = lessonPath(view);
  const isReplacing = view.coursePackage !== null;
  return (
    <div class="stack stack-large">
      {view.coursePackage && <PackageSummary contents={view.coursePackage.contents} />}
      {lastPackage?.state === "unpacking" && <Unpacking uploaded={lastPackage} path={path} />}
      {lastPackage?.state === "refused" && <Refused uploaded={lastPackage} />}
      {can.change && lastPackage?.state !== "unpacking" && (
        <Form id="lesson-package" action={`${path}/pakket`} multipart>
          <UploadField
            name="package"
            label={isReplacing ? m.otherPackage() : m.choosePackage()}
            hint={isReplacing ? m.otherPackageHint() : m.choosePackageHint()}
            purpose="package"
            required
          />
          <FormActions>
            <SubmitButton icon="upload" variant={isReplacing ? "secondary" : "primary"}>
              {isReplacing ? m.replacePackage() : m.uploadPackage()}
            </SubmitButton>
          </FormActions>
        </Form>
      )}
    </div>
  );
}

/** The page looks by itself whether it is done, and shows what came of it. */
function Unpacking({ uploaded, path }: { readonly uploaded: UploadedPackage; readonly path: string }) {
  useElement("package-progress");
  return (
    <package-progress endpoint={`${path}/pakket`}>
      <Alert
        heading={m.packageUnpacking({ name: uploaded.fileName })}
        actions={
          <LinkButton href={`${path}/bewerken`} size="small" icon="refresh-cw">
            {m.look()}
          </LinkButton>
        }
      >
        {m.packageUnpackingHint()}
      </Alert>
    </package-progress>
  );
}

const Refused = ({ uploaded }: { readonly uploaded: UploadedPackage }) => (
  <Alert tone="danger" heading={m.packageRefusedHeading({ name: uploaded.fileName })}>
    <p>{uploaded.refusal?.[locale()]}</p>
    <p>{m.packageRefusedKept()}</p>
  </Alert>
);
