import * as m from "#messages/learning";
import { Card } from "#ui/card/card.tsx";
import { ProgressBar } from "#ui/progress/progress.tsx";
import type { TeamStanding } from "../queries/team.ts";

interface TeamCardProps {
  readonly trainingId: string;
  readonly team: TeamStanding;
}

/** For a leader: how the own people stand, as counts; their names are one step further. */
export const TeamCard = ({ trainingId, team }: TeamCardProps) => (
  <Card heading={m.ownPeople()} headingLevel={3} icon="users-round">
    <ProgressBar
      value={team.completed}
      max={team.members}
      label={m.ownPeopleCompleted()}
      text={m.completedOutOf({ completed: team.completed, members: team.members })}
    />
    <p class="muted">{m.teamStanding({ started: team.started, enrolled: team.enrolled })}</p>
    <p>
      <a href={`/trainingen/${trainingId}/deelnemers`}>{m.showOwnPeople()}</a>
    </p>
  </Card>
);
