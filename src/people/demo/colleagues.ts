/** Who works, and who worked, at the demonstration organisation: everybody here is invented. */
import { careAtHome } from "./care-at-home.ts";
import type { Colleague } from "./colleague.ts";
import { livingWithCare } from "./living-with-care.ts";
import { support } from "./support.ts";

export const colleagues: readonly Colleague[] = [...support, ...livingWithCare, ...careAtHome];
