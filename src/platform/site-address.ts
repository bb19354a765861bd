let origin = "http://localhost:3000";

/** Told at the start, so that mail and other things that no request asks for know where their links lead. */
export function setSiteAddress(baseUrl: URL): void {
  origin = baseUrl.origin;
}

/** Does this house stand on https? */
export const siteIsSecure = (): boolean => origin.startsWith("https:");

/** Where this house stands, without a slash at its end: "https://leren.organisatie.nl". */
export const siteAddress = (): string => origin;
