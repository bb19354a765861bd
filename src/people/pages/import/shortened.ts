/** What a cell of a file says, as far as it helps to recognise it: files hold whole stories in one cell. */
export function shortened(cell: string, most = 60): string {
  const letters = Array.from(cell);
  return letters.length > most ? `${letters.slice(0, most).join("").trimEnd()}…` : cell;
}
