import { formatNumber } from "#platform/i18n/locale.ts";
import * as m from "#messages/privacy";
import { Page } from "#ui/shell/page.tsx";
import type { RegisterView } from "../actions/read-register.ts";

/** What is stored about people, for what, who sees it, for how long, and what was cleaned up. */
export const RegisterPage = ({ view: { kinds, lastRun } }: { readonly view: RegisterView }) => (
  <Page title={m.register()} intro={m.registerIntro()} width="full">
    <p class="muted">{lastRun ? m.lastRun({ when: lastRun }) : m.neverRun()}</p>
    <div class="data-table-scroll">
      <table class="data-table-text">
        <caption class="visually-hidden">{m.register()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.kind()}</th>
            <th scope="col">{m.purpose()}</th>
            <th scope="col">{m.seenBy()}</th>
            <th scope="col">{m.howLong()}</th>
            <th scope="col" class="cell-end">
              {m.removedRecently()}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind.name}>
              <th scope="row" class="cell-naming">
                {kind.label}
              </th>
              <td data-heading={m.purpose()}>{kind.purpose}</td>
              <td data-heading={m.seenBy()}>{kind.seenBy}</td>
              <td data-heading={m.howLong()}>{kind.kept}</td>
              <td data-heading={m.removedRecently()} class="cell-end">
                {formatNumber(kind.removed)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Page>
);
