import * as m from "#messages/people";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";

/** The way out: the file is thrown away and nothing happens. */
export const DiscardImport = ({ importId }: { readonly importId: string }) => (
  <>
    <DialogLink dialog="discard" icon="trash" variant="quiet">
      {m.importDiscard()}
    </DialogLink>
    <ConfirmDialog
      id="discard"
      title={m.importDiscardQuestion()}
      action={`/mensen/import/${importId}/weggooien`}
      confirmLabel={m.importDiscard()}
    >
      <p>{m.importDiscardMeans()}</p>
    </ConfirmDialog>
  </>
);
