import * as m from "#messages/people";
import { Button } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";

interface FollowButtonProps {
  /** "/trainingen/…/volgen" */
  readonly action: string;
  readonly isFollowing: boolean;
}

/** Follows what the page is about, or stops. How many others do stands nowhere. */
export const FollowButton = ({ action, isFollowing }: FollowButtonProps) => (
  <Form id="follow" action={action} draft="none" layout="row">
    <input type="hidden" name="answer" value={isFollowing ? "stoppen" : "volgen"} />
    <Button variant="quiet" icon={isFollowing ? "check" : "plus"}>
      {isFollowing ? m.followStop() : m.follow()}
    </Button>
  </Form>
);
