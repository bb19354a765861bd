import * as m from "#messages/learning";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { SearchField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { type CatalogueInput, catalogueSorts } from "../catalogue-query.ts";

interface Filter {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface CatalogueToolsProps {
  readonly chosen: CatalogueInput;
  readonly filters: readonly Filter[];
}

const [usualSort, ...otherSorts] = catalogueSorts;

/** Search, filters and order of the catalogue as one form whose choices stand in the address. */
export const CatalogueTools = ({ chosen, filters }: CatalogueToolsProps) => (
  <search>
    <form class="catalogue-tools" action="/catalogus" method="get" data-submit-on="change">
      <SearchField label={m.searchCatalogue()} value={chosen.q} />
      {filters.map((filter) => (
        <Choice key={filter.name} {...filter} everything={m.all()} />
      ))}
      <Choice
        name="sort"
        label={m.order()}
        value={chosen.sort}
        options={otherSorts.map((sort) => ({ value: sort, label: m.sortName({ sort }) }))}
        everything={m.sortName({ sort: usualSort })}
      />
      <Button>{m.show()}</Button>
      {(chosen.q || filters.some(({ value }) => value !== null)) && (
        <LinkButton href="/catalogus" variant="quiet" icon="x">
          {m.clearFilters()}
        </LinkButton>
      )}
    </form>
  </search>
);

const Choice = ({ name, label, value, options, everything }: Filter & { readonly everything: string }) => (
  <label class="filter">
    <span class="filter-label">{label}</span>
    <select name={name}>
      <option value="">{everything}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
    <Icon name="chevron-down" size="small" />
  </label>
);
