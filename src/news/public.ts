/** What rooms below may ask of the news: to tell people something. */
export { defineNotice, type MailChoice, type NoticeKind } from "./notice.ts";
export { readDemonstration } from "./demo.ts";
export { mailLook } from "./mail-look.ts";
export { registerNotices } from "./registry.ts";
