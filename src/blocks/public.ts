export { type BlockName, blockNames } from "./block.ts";
export type { Count, Indicator, NextStep, Scope, StepSource } from "./indicator.ts";
