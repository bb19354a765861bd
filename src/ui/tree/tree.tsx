import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";

export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
  /** At the end of the line: a number of people, a leader. */
  readonly detail?: ComponentChildren | undefined;
  readonly open?: boolean | undefined;
  readonly children: readonly TreeNode[];
}

interface TreeProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
}

/** Things inside things, such as the units of an organisation; branches fold. */
export const Tree = ({ label, nodes }: TreeProps) => (
  <nav class="tree" aria-label={label}>
    <Branches nodes={nodes} />
  </nav>
);

const Branches = ({ nodes }: { readonly nodes: readonly TreeNode[] }) => (
  <ul class="plain">
    {nodes.map((node) => (
      <li key={node.id}>
        <Line node={node} />
        {node.children.length > 0 && (
          <details class="tree-branch" open={node.open ?? true}>
            <summary>
              <Icon name="chevron-right" size="small" label={m.below({ name: node.label })} />
            </summary>
            <Branches nodes={node.children} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

const Line = ({ node }: { readonly node: TreeNode }) => (
  <span class="tree-line">
    {node.href ? (
      <a href={node.href} {...(node.current ? { "aria-current": "page" as const } : {})}>
        {node.label}
      </a>
    ) : (
      <span>{node.label}</span>
    )}
    {node.detail && <span class="tree-detail">{node.detail}</span>}
  </span>
);
