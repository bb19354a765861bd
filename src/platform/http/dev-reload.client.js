/** Reloads the page when the server answers as another run than the one that the page came from. */
let run = "";
new EventSource("/dev/reload").addEventListener("message", (/** @type {MessageEvent<string>} */ { data }) => {
  if (run !== "" && run !== data) location.reload();
  run = data;
});
