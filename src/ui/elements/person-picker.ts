import * as m from "#messages/ui";
import { announce } from "../behaviour/toasts.ts";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
}

const isPerson = (value: unknown): value is Person =>
  typeof value === "object" && value !== null && "id" in value && "name" in value;

const typingPause = 200;
const offeredAtMost = 20;

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * Turns a list of people into a field to search them in (the combobox of the ARIA Authoring Practices). The list stays and
 * is what the form sends.
 */
class PersonPicker extends HTMLElement {
  private select!: HTMLSelectElement;
  private readonly input = document.createElement("input");
  private readonly list = document.createElement("ul");
  private readonly chosen = document.createElement("ul");
  private offered: Person[] = [];
  private active = -1;
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** The search that still counts: one that answers after a choice would open the list over what comes next. */
  private asked = 0;

  connectedCallback(): void {
    const select = this.querySelector("select");
    if (!select || this.contains(this.input)) return;
    this.select = select;
    this.list.id = `${select.id}-options`;
    this.prepareInput();
    this.list.className = "person-options";
    this.list.role = "listbox";
    this.list.ariaLabel = m.personSearch();
    this.list.hidden = true;
    this.chosen.className = "person-chosen";
    this.append(this.chosen, this.input, this.list);
    this.showChosen();
    this.select.addEventListener("change", () => this.showChosen());
  }

  private prepareInput(): void {
    const { input, select } = this;
    Object.assign(input, {
      type: "text",
      className: "control",
      autocomplete: "off",
      role: "combobox",
      placeholder: m.personSearch(),
    });
    input.ariaExpanded = "false";
    input.ariaAutoComplete = "list";
    input.setAttribute("aria-controls", this.list.id);
    for (const name of ["aria-describedby", "aria-invalid"]) {
      const value = select.getAttribute(name);
      if (value) input.setAttribute(name, value);
    }
    const { id } = select;
    select.removeAttribute("id");
    input.id = id;
    select.dataset["pickerId"] = id;
    input.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => void this.search(), typingPause);
    });
    input.addEventListener("focus", () => void this.search());
    input.addEventListener("keydown", (event) => this.onKey(event));
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.leave();
    });
  }

  private async search(): Promise<void> {
    const asked = (this.asked += 1);
    const query = this.input.value.trim();
    try {
      const found = await this.find(query);
      if (asked !== this.asked || query !== this.input.value.trim()) return;
      const taken = new Set(this.select.multiple ? [...this.select.selectedOptions].map((option) => option.value) : []);
      this.offered = found.filter((person) => !taken.has(person.id)).slice(0, offeredAtMost);
      this.showOffered();
    } catch {
      announce(m.personSearchFailed());
    }
  }

  /** What was typed has been answered by a choice, or left: what is still being looked for is not wanted any more. */
  private stopSearching(): void {
    clearTimeout(this.typing);
    this.asked += 1;
    this.setOpen(false);
  }

  private async find(query: string): Promise<Person[]> {
    const endpoint = this.getAttribute("endpoint");
    if (!endpoint)
      return this.peopleInList().filter((person) =>
        plain(`${person.name} ${person.detail ?? ""}`).includes(plain(query)),
      );
    const address = new URL(endpoint, location.href);
    address.searchParams.set("q", query);
    const response = await fetch(address, { headers: { accept: "application/json" } });
    if (!response.ok) throw new Error(String(response.status));
    const found: unknown = await response.json();
    return Array.isArray(found) ? found.filter(isPerson) : [];
  }

  private peopleInList(): Person[] {
    return [...this.select.options]
      .filter((option) => option.value !== "")
      .map(({ value, dataset, text }) => ({
        id: value,
        name: dataset["name"] ?? text,
        ...(dataset["detail"] ? { detail: dataset["detail"] } : {}),
      }));
  }

  private showOffered(): void {
    this.active = -1;
    this.list.replaceChildren(...this.offered.map((person, index) => this.optionOf(person, index)));
    this.setOpen(this.offered.length > 0);
    if (this.input.value) announce(m.personSuggestions({ count: this.offered.length }));
  }

  private optionOf(person: Person, index: number): HTMLLIElement {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `${this.list.id}-${index}`;
    option.textContent = person.name;
    if (person.detail) option.append(Object.assign(document.createElement("small"), { textContent: person.detail }));
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.choose(person));
    return option;
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (this.list.hidden) void this.search();
      else this.activate((this.active + step + this.offered.length) % this.offered.length);
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      const person = this.offered[Math.max(0, this.active)];
      if (person) this.choose(person);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.stopSearching();
    } else if (event.key === "Backspace" && !this.input.value && this.select.multiple) {
      const last = [...this.select.selectedOptions].at(-1);
      if (last) this.letGo(last);
    }
  }

  private activate(index: number): void {
    this.active = index;
    for (const [position, option] of [...this.list.children].entries()) {
      option.ariaSelected = String(position === index);
      if (position !== index) continue;
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }
  }

  private choose(person: Person): void {
    const option = [...this.select.options].find(({ value }) => value === person.id) ?? this.addOption(person);
    if (!this.select.multiple) for (const other of this.select.options) other.selected = false;
    option.selected = true;
    this.input.value = "";
    this.stopSearching();
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
    announce(m.personChosen({ name: person.name }));
  }

  private addOption(person: Person): HTMLOptionElement {
    const option = new Option(person.name, person.id);
    option.dataset["name"] = person.name;
    this.select.add(option);
    return option;
  }

  private letGo(option: HTMLOptionElement): void {
    option.selected = false;
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
    announce(m.personRemoved({ name: option.dataset["name"] ?? option.text }));
    this.input.focus();
  }

  private showChosen(): void {
    const options = [...this.select.selectedOptions].filter((option) => option.value !== "");
    if (!this.select.multiple) {
      this.input.value = options[0]?.dataset["name"] ?? "";
      return;
    }
    this.chosen.replaceChildren(...options.map((option) => this.chipOf(option)));
  }

  private chipOf(option: HTMLOptionElement): HTMLLIElement {
    const name = option.dataset["name"] ?? option.text;
    const chip = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.ariaLabel = m.personRemove({ name });
    button.textContent = "×";
    button.addEventListener("click", () => this.letGo(option));
    chip.append(name, button);
    return chip;
  }

  /** What was typed but not chosen does not count: one person picked shows again, an emptied field lets go. */
  private leave(): void {
    this.stopSearching();
    if (this.select.multiple) {
      this.input.value = "";
      return;
    }
    if (!this.input.value.trim() && this.select.value) {
      this.select.value = "";
      this.select.dispatchEvent(new Event("change", { bubbles: true }));
    }
    this.showChosen();
  }

  private setOpen(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.input.ariaExpanded = String(isOpen);
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }
}

customElements.define("person-picker", PersonPicker);
