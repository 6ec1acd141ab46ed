export { type BadgeInput, type BadgeState, type BadgeTheme, badgeStates, badgeThemes } from './badgeInput.ts';
export { type BadgeJson, renderBadgeJson } from './renderBadgeJson.ts';
export { renderBadgeSvg } from './renderBadgeSvg.ts';
export { renderRoomBadgeSvg } from './renderRoomBadgeSvg.ts';
