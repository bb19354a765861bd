/** A line between parts; with a word in it where the parts are alternatives ("of"). */
export const Divider = ({ label }: { readonly label?: string | undefined }) =>
  label ? <p class="divider">{label}</p> : <hr class="divider-line" />;
