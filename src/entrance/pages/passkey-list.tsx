import { SubmitButton } from "#ui/button/button.tsx";
import { ConfirmDialog, Dialog } from "#ui/dialog/dialog.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Menu, MenuLink } from "#ui/menu/menu.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import * as m from "#messages/entrance";
import type { PasskeyView } from "../views/account.ts";

export const PasskeyList = ({ passkeys }: { passkeys: readonly PasskeyView[] }) => (
  <>
    <RowList>
      {passkeys.map((passkey) => (
        <Row
          key={passkey.id}
          leading={<Icon name="key-round" />}
          title={passkey.name}
          detail={
            passkey.usedAt
              ? m.passkeyUsed({ made: passkey.createdAt, used: passkey.usedAt })
              : m.passkeyMade({ made: passkey.createdAt })
          }
          actions={
            <Menu label={m.actionsOf({ name: passkey.name })} icon="ellipsis" iconOnly align="end">
              <MenuLink href={`#rename-${passkey.id}`} icon="pencil">
                {m.rename()}
              </MenuLink>
              <MenuLink href={`#remove-${passkey.id}`} icon="trash">
                {m.remove()}
              </MenuLink>
            </Menu>
          }
        />
      ))}
    </RowList>
    {passkeys.map((passkey) => (
      <PasskeyDialogs key={passkey.id} passkey={passkey} />
    ))}
  </>
);

const PasskeyDialogs = ({ passkey }: { passkey: PasskeyView }) => (
  <>
    <Dialog id={`rename-${passkey.id}`} title={m.renamePasskey()} size="small" form={`rename-form-${passkey.id}`}>
      <Form id={`rename-form-${passkey.id}`} action={`/account/passkeys/${passkey.id}/naam`} draft="none">
        <TextField name="name" label={m.passkeyName()} value={passkey.name} maxLength={100} required />
        <FormActions>
          <SubmitButton>{m.save()}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
    <ConfirmDialog
      id={`remove-${passkey.id}`}
      title={m.removePasskeyQuestion({ name: passkey.name })}
      action={`/account/passkeys/${passkey.id}/weg`}
      confirmLabel={m.remove()}
    >
      <p>{m.removePasskeyWhat()}</p>
    </ConfirmDialog>
  </>
);
