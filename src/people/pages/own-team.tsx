import * as m from "#messages/people";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { OwnTeamView } from "../actions/read-own-team.ts";

/** The people whom one leads, to give them attention. Nothing here measures or compares them. */
export const OwnTeamPage = ({ view }: { readonly view: OwnTeamView }) => (
  <Page title={m.ownTeam()} intro={m.ownTeamIntro({ units: view.units.map((unit) => unit.name).join(", ") })}>
    {view.members.length === 0 ? (
      <EmptyState illustration="table" heading={m.noTeamYet()}>
        <p>{m.noTeamYetHint()}</p>
      </EmptyState>
    ) : (
      <RowList>
        {view.members.map((member) => (
          <Row
            key={member.id}
            leading={<Avatar name={member.name} pictureUrl={member.pictureUrl} />}
            title={member.name}
            href={`/mensen/${member.id}`}
            detail={
              <>
                {[member.jobTitle, worksIn(view, member.unitName)].filter((part) => part !== null).join(" · ")}
                {member.interests.length > 0 && (
                  <span class="row-aside">{m.wantsToLearn({ interests: member.interests.join(", ") })}</span>
                )}
              </>
            }
            trailing={
              member.leads.length > 0 && (
                <span class="muted small">{m.leadsUnits({ units: member.leads.join(", ") })}</span>
              )
            }
          />
        ))}
      </RowList>
    )}
    {view.total > view.members.length && <p class="muted">{m.moreInTeam({ count: view.total })}</p>}
  </Page>
);

/** Where all of them work in one unit, it need not stand with each. */
const worksIn = (view: OwnTeamView, unitName: string | null): string | null =>
  view.members.every((member) => member.unitName === unitName) ? null : unitName;
