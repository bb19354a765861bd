import { Badge } from "#ui/badge/badge.tsx";
import { Card } from "#ui/card/card.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import * as m from "#messages/entrance";
import type { AccountView, SignInView } from "../views/account.ts";
import { deviceIcon } from "./device-icon.ts";

/** When somebody came in with this login, and when somebody tried: was it you? Failures stand apart, so that a flood of them hides no success. */
export const SignInLog = ({ view }: { readonly view: AccountView }) => (
  <Card heading={m.signInLog()} icon="door-open" detail={m.signInLogWhat()}>
    {view.signIns.length === 0 ? <p>{m.noSignInsYet()}</p> : <SignIns signIns={view.signIns} />}
    <h3>{m.failedSignIns()}</h3>
    <p>{m.failedSignInsWhat({ count: view.failureCount })}</p>
    {view.failures.length > 0 && <SignIns signIns={view.failures} />}
  </Card>
);

const SignIns = ({ signIns }: { readonly signIns: readonly SignInView[] }) => (
  <RowList>
    {signIns.map(({ id, at, way, secondStep, device, network, isNewDevice }) => (
      <Row
        key={id}
        leading={<Icon name={deviceIcon(device)} />}
        title={device}
        detail={
          <>
            {m.signInAt({ at, way, secondStep })}
            {network !== null && ` · ${m.fromNetwork({ network })}`}
          </>
        }
        trailing={isNewDevice && <Badge>{m.newDevice()}</Badge>}
      />
    ))}
  </RowList>
);
