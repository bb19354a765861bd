import * as m from "#messages/learning";
import { certificateRevoked } from "./notices/certificate-revoked.ts";
import { enrolledByOther } from "./notices/enrolled.ts";
import { performBatch } from "./perform-batch.ts";
import { answerContent } from "./content/answer.ts";
import { personalData } from "./personal-data.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  personalData,
  content: answerContent,
  navigation: () => [
    {
      href: "/leren",
      covers: ["/certificaten"],
      label: m.ownLearning(),
      icon: "graduation-cap",
      primary: true,
      order: 20,
    },
    { href: "/catalogus", covers: ["/trainingen"], label: m.catalogue(), icon: "book-open", primary: true, order: 30 },
  ],
  jobs: [performBatch],
  notices: [enrolledByOther, certificateRevoked],
};
