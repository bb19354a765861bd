/** Keys to press together: `<Keys keys={["Ctrl", "K"]} />`. */
export const Keys = ({ keys }: { readonly keys: readonly string[] }) => (
  <span class="keys">
    {keys.map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </span>
);
