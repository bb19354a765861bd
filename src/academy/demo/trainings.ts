/** What can be learned at the demonstration organisation, from the oldest on. The texts of the lessons stand in `lessons/`. */
import { trainingsForCare } from "./trainings-for-care.ts";
import { trainingsForEveryone } from "./trainings-for-everyone.ts";
import type { WrittenTraining } from "./written-training.ts";

export const trainings: readonly WrittenTraining[] = [...trainingsForCare, ...trainingsForEveryone].toSorted(
  (one, other) => other.madeAgo - one.madeAgo,
);
