/** A line between parts; with a word in it where the parts are alternatives ("of"). */
export const Divider = ({ label }: { readonly label?: string | undefined }) =>
  label ? (
    <div class="divider" role="separator" aria-label={label}>
      <span aria-hidden="true">{label}</span>
    </div>
  ) : (
    <hr class="divider-line" />
  );
