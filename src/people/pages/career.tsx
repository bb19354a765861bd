import * as m from "#messages/people";
import { Card } from "#ui/card/card.tsx";
import type { ProfileView } from "../views/profile.ts";
import { employmentDetail, periodText } from "./employment-words.ts";
import { jobRoleDetail } from "./job-role-words.ts";

/** Where somebody was, when, and for who may know it their times in service. */
export const Career = ({ view }: { readonly view: ProfileView }) => (
  <>
    {view.career && view.career.length > 0 && (
      <Card heading={m.career()} icon="footprints" detail={view.isSelf ? undefined : m.contactSeenBy()}>
        <ol class="plain-list stack stack-small">
          {view.career.map((position) => (
            <li key={position.from}>
              <strong>{[position.jobTitle, position.unitName].filter(Boolean).join(" · ") || m.noPlace()}</strong>
              <br />
              <span class="muted">{periodText(position.from, position.lastDay)}</span>
              {jobRoleDetail(position) && <span class="row-aside muted">{jobRoleDetail(position)}</span>}
            </li>
          ))}
        </ol>
      </Card>
    )}
    {view.employments && (
      <Card
        heading={m.employments()}
        icon="briefcase"
        detail={view.isSelf ? undefined : m.administrationSeenBy()}
        footer={
          view.can.keepEmployments && (
            <a href={`/mensen/${view.id}/dienstverband`}>{m.employmentsOf({ name: view.name })}</a>
          )
        }
      >
        {view.employments.length === 0 ? (
          <p class="muted">{m.noEmployments()}</p>
        ) : (
          <ul class="plain-list stack stack-small">
            {view.employments.map((employment) => (
              <li key={employment.id}>
                {periodText(employment.startsOn, employment.endsOn)}
                <br />
                <span class="muted">{employmentDetail(employment)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    )}
  </>
);
