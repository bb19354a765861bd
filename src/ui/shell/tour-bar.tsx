import * as m from "#messages/ui";
import { type Tour, usePage } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";

/** In a demonstration, on top of every page: that all of it is invented, through whose eyes one looks, and what is worth a look. */
export function TourBar() {
  const { tour } = usePage();
  if (!tour) return null;
  return (
    <aside class="tour-bar" aria-label={m.tour()}>
      <div class="tour-line">
        <p>
          <Icon name="compass" />
          <span>{m.tourThrough({ guide: tour.guide })}</span>
        </p>
        <a href="/rondleiding">{m.tourOthers()}</a>
      </div>
      {tour.stops.length > 0 && <Stops tour={tour} />}
    </aside>
  );
}

/** Unfolded on the home page, until somebody has seen enough; on other pages one opens it where one wants to go on. */
function Stops({ tour }: { readonly tour: Tour }) {
  const { url } = usePage();
  const here = `${url.pathname}${url.search}`;
  return (
    <details class="tour-stops" open={here === "/" && !tour.isClosed}>
      <summary>
        {m.tourStops()}
        <Icon name="chevron-down" size="small" />
      </summary>
      <ol>
        {tour.stops.map(({ href, label }) => (
          <li key={href}>
            <a href={href} {...(href === here ? { "aria-current": "page" as const } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ol>
      <form method="post" action="/rondleiding">
        <input type="hidden" name="back" value={here} />
        <button name="state" value={tour.isClosed ? "open" : "closed"}>
          {tour.isClosed ? m.tourOpen() : m.tourClose()}
        </button>
      </form>
    </details>
  );
}
