/** The `Content-Disposition` of a file with this name (RFC 6266): plain ASCII for old readers, and the true name beside it. */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll(/[^\u0020-\u007e]|["\\%]/g, "_");
  return `${kind}; filename="${plain}"; filename*=UTF-8''${extendedValue(name)}`;
}

/** RFC 5987: everything but letters, digits and a few signs as percent-encoded UTF-8. */
const extendedValue = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
