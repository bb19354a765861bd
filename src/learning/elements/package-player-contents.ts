import * as m from "#messages/learning";
import type { ItemState, PlayItem } from "./package-contract.ts";

/** The table of contents of a package: buttons for what can be chosen, each with its state in words. */
export function contentsList(
  items: readonly PlayItem[],
  states: ReadonlyMap<string, ItemState>,
  current: string | null,
  choose: (item: string) => void,
): HTMLElement {
  const list = document.createElement("ol");
  list.className = "player-contents-list";
  for (const item of items) list.append(row(item, states.get(item.id) ?? "not_started", item.id === current, choose));
  return list;
}

function row(item: PlayItem, state: ItemState, isCurrent: boolean, choose: (item: string) => void): HTMLElement {
  const line = document.createElement("li");
  line.dataset["depth"] = String(Math.min(item.depth, 4));
  if (item.address === null) {
    line.append(item.title);
    line.className = "player-contents-heading";
    return line;
  }
  const entry = item.choosable ? button(item, choose) : document.createElement("div");
  entry.className = "player-contents-item";
  entry.append(item.title, stateNote(state));
  if (isCurrent) entry.setAttribute("aria-current", "step");
  line.append(entry);
  return line;
}

function button(item: PlayItem, choose: (item: string) => void): HTMLElement {
  const chooser = document.createElement("button");
  chooser.type = "button";
  chooser.dataset["item"] = item.id;
  chooser.addEventListener("click", () => choose(item.id));
  return chooser;
}

function stateNote(state: ItemState): HTMLElement {
  const note = document.createElement("span");
  note.className = "player-contents-state";
  note.dataset["state"] = state;
  note.textContent = m.playerItemState({ state });
  return note;
}

/** A list that is drawn anew keeps the keyboard where it was. */
export function replaceKeepingFocus(place: Element | null, list: HTMLElement): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const item = place?.contains(focused) ? focused?.dataset["item"] : undefined;
  place?.replaceChildren(list);
  if (item !== undefined) list.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)?.focus();
}

/** As in the stylesheet, in rem: from here on the contents stand beside the stage. */
const wide = 50;

export const standsBeside = (player: Element): boolean =>
  player.clientWidth >= wide * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
