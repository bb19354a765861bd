import type { StoryKind } from "#blocks";
import * as m from "#messages/house";
import { LinkButton } from "#ui/button/button.tsx";
import { Icon, type IconName } from "#ui/icon/icon.tsx";
import { RelativeTime } from "#ui/relative-time/relative-time.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import type { FeedStory } from "../feed.ts";

const icons = { growth: "sprout", knowledge: "book-open", learning: "graduation-cap" } as const satisfies Record<
  StoryKind,
  IconName
>;

/** What grew, was shared and learned lately; and then it is done. */
export const Feed = ({ stories }: { readonly stories: readonly FeedStory[] }) => (
  <section class="stack" aria-labelledby="feed">
    <div class="cluster cluster-between">
      <h2 id="feed">{m.feedHeading()}</h2>
      <a href="/volgen">{m.follows()}</a>
    </div>
    {stories.length > 0 && (
      <RowList>
        {stories.map(({ kind, text, href, at, because }) => (
          <Row
            key={`${kind} ${href}`}
            title={text}
            href={href}
            leading={<Icon name={icons[kind]} />}
            detail={
              <>
                {m.feedKind({ kind })} · <RelativeTime at={at} />
                {because && ` · ${because}`}
              </>
            }
          />
        ))}
      </RowList>
    )}
    <p class="feed-end muted">{stories.length > 0 ? m.feedEnd() : m.feedEmpty()}</p>
    {stories.length === 0 && (
      <p>
        <LinkButton href="/catalogus">{m.feedToCatalogue()}</LinkButton>
      </p>
    )}
  </section>
);
