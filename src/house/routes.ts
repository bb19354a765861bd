import * as m from "#messages/house";
import { download, form, page } from "#platform/http/routes.ts";
import { drawHouse } from "./actions/draw-house.ts";
import { readFollows, unfollow } from "./actions/follows.ts";
import { lookAtBlock } from "./actions/look-at-block.ts";
import { lookAtHouse } from "./actions/look-at-house.ts";
import { BlockPage } from "./pages/block.tsx";
import { FollowsPage } from "./pages/follows.tsx";
import { HousePage } from "./pages/house.tsx";
import { pngDownload, svgDownload } from "./picture.ts";

const follows = page("/volgen", readFollows, FollowsPage);

export const routes = [
  page("/", lookAtHouse, HousePage),
  download("/huis/huis.svg", drawHouse, svgDownload),
  download("/huis/huis.png", drawHouse, pngDownload),
  follows,
  form("/volgen/stoppen", unfollow, { goesTo: () => "/volgen", says: m.unfollowed, again: follows }),
  page("/huis/:block", lookAtBlock, BlockPage),
];
