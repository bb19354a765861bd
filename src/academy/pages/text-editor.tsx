import * as m from "#messages/academy";
import { useElement } from "#platform/http/page-context.ts";
import { limitsOf } from "#platform/files/purposes.ts";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { SaveStatus } from "#ui/save-status/save-status.tsx";
import type { TextContent } from "../content/contract.ts";
import { writeMarkup } from "../document/markup/write.ts";
import { Disclosure } from "../disclosure.tsx";
import { LessonBody } from "../lesson-body.tsx";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { authorFileHref, lessonPath } from "./addresses.ts";
import { Revision } from "./revision.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "rich-text-editor": CustomElementAttributes & {
        readonly document: string;
        readonly revision: string;
        readonly lesson: string;
        readonly training: string;
        readonly "saved-at": string;
        readonly "largest-picture": string;
        readonly "content-locale": string;
      };
    }
  }
}

interface TextEditorProps {
  readonly view: LessonEditorView;
  readonly content: TextContent;
}

/** The text of a lesson: an editor that saves by itself, over a form that works everywhere. */
export function TextEditor({ view, content }: TextEditorProps) {
  useElement("rich-text-editor");
  if (!view.can.change)
    return <LessonBody lesson={view.shown} locale={view.locale} fileHref={authorFileHref(view.training.id)} />;
  return (
    <rich-text-editor
      document={JSON.stringify(content.document)}
      revision={String(view.revision)}
      lesson={view.lesson.id}
      training={view.training.id}
      saved-at={view.savedAt.toISOString()}
      largest-picture={String(limitsOf.image.largest)}
      content-locale={view.locale}
    >
      <Form id="lesson-text" action={`${lessonPath(view)}/tekst`} draft="none">
        <Revision view={view} />
        <TextArea
          name="text"
          label={m.lessonText()}
          hint={m.lessonTextHint()}
          value={writeMarkup(content.document)}
          rows={24}
          required
        />
        <Disclosure summary={m.markupHelp()}>
          <pre class="markup-help">{m.markupExample()}</pre>
        </Disclosure>
        <FormActions>
          <SubmitButton>{m.save()}</SubmitButton>
          <SaveStatus save={{ state: "saved", at: view.savedAt }} />
        </FormActions>
      </Form>
    </rich-text-editor>
  );
}
