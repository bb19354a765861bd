import { Icon } from "#ui/icon/icon.tsx";

/** Where a pointer takes hold to drag. Only for a pointer: the buttons beside it do the same for everybody. */
export const Grip = ({ title }: { readonly title: string }) => (
  <span class="grip" data-grip={title} aria-hidden="true">
    <Icon name="grip-vertical" />
  </span>
);
