import { usePage } from "#platform/http/page-context.ts";
void usePage;
export const Canal = () => null;
