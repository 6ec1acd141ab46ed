export {
  type BadgeInput,
  type BadgeSize,
  type BadgeState,
  type BadgeTheme,
  type BadgeVariant,
  badgeSizes,
  badgeStates,
  badgeThemes,
  badgeVariants,
} from './badgeInput.ts';
export { type BadgeJson, renderBadgeJson } from './renderBadgeJson.ts';
export { renderBadgeSvg } from './renderBadgeSvg.ts';
export { type CardInput, cardSize, renderCardSvg } from './renderCardSvg.ts';
export { renderRoomBadgeSvg } from './renderRoomBadgeSvg.ts';
