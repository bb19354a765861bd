import type { ComponentChildren } from "preact";
import { useElement } from "#platform/http/page-context.ts";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { Icon } from "#ui/icon/icon.tsx";
import * as m from "#messages/entrance";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "passkey-button": CustomElementAttributes & {
        readonly ceremony: "sign-in" | "registration";
        readonly at: string;
        readonly "return-to"?: string | undefined;
        readonly cancelled: string;
        readonly known: string;
        readonly failed: string;
      };
    }
  }
}

interface PasskeyButtonProps {
  readonly ceremony: "sign-in" | "registration";
  /** The endpoint that takes the answer; its options stand below it at "/opties". */
  readonly at: string;
  readonly returnTo?: string | undefined;
  readonly children: ComponentChildren;
}

/** Signs in with, or makes, a passkey. Shown by its element where the browser knows passkeys; there is always another way. */
export function PasskeyButton({ ceremony, at, returnTo, children }: PasskeyButtonProps) {
  useElement("passkey-button");
  const sentences = { cancelled: m.passkeyCancelled(), known: m.passkeyKnownHere(), failed: m.passkeyFailed() };
  return (
    <passkey-button ceremony={ceremony} at={at} return-to={returnTo} hidden {...sentences}>
      <button type="button" class="button button-secondary">
        <Icon name="key-round" />
        <span class="button-text">{children}</span>
      </button>
      <p class="passkey-problem" role="alert" />
    </passkey-button>
  );
}
