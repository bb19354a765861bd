import type { ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";

/**
 * A part of the drawing that knows only a few props with a few values each, such as the state of a room: it is written out
 * the first time that each combination occurs, and that text stands in every later drawing. What depends on words is no such
 * part, and neither is what reads a context.
 */
export function drawnOnce<Props extends Readonly<Record<string, string | number>>>(
  Part: ComponentType<Props>,
): (props: Props) => ReturnType<typeof Written> {
  const written = new Map<string, string>();
  return (props) => {
    const key = JSON.stringify(props);
    let markup = written.get(key);
    if (markup === undefined) written.set(key, (markup = renderToString(<Part {...props} />)));
    return <Written markup={markup} />;
  };
}

const Written = ({ markup }: { readonly markup: string }) => <g dangerouslySetInnerHTML={{ __html: markup }} />;
