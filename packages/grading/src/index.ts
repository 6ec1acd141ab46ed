export { type AssessInput, assess, type Facts } from './assess.ts';
export { type CertificateChange, unexpectedCertificateChange } from './certificateChange.ts';
export { changesBetween } from './changes/changesBetween.ts';
export type { Check, CheckDefinition, Judgement, SeenName, Spec, Verdict } from './check.ts';
export { checkIndex, checkPage } from './checkPage.ts';
export { type CheckId, checkInfos, checks } from './registry.ts';
export { capOfSeen, type RuleTable, rubricVersion, ruleTables, unknownAllows } from './rubric.ts';
export { type Configured, type TargetView, type View, viewOf } from './view.ts';
