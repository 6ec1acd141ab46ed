import type { RoomReport } from '@signpost/directory';
import pc from 'picocolors';

const nameWidth = 40;

/** The rooms for people: name, people, language, address, and what a newcomer should know. */
export function roomsText({ domain, outcome, services, rooms, refused }: RoomReport): string {
  if (outcome === 'silent') return `${pc.bold(domain)}  does not answer over federation`;
  const gateways = services
    .filter(({ status }) => status === 'gateway')
    .map(({ service }) => pc.dim(`  left out, a gateway: ${service}`));
  const capped = services.some((one) => one.status === 'answered' && one.capped)
    ? [pc.dim('  There are more than were read.')]
    : [];
  const others = refused.length > 0 ? [pc.dim(`  Not listed: ${countReasons(refused)}`)] : [];
  return [`${pc.bold(domain)}  ${rooms.length} public rooms`, ...rooms.map(roomLine), ...capped, ...others, ...gateways].join(
    '\n',
  );
}

function roomLine(room: RoomReport['rooms'][number]): string {
  const language = room.language ? `${room.language}${room.languageSource === 'detected' ? '?' : ''}` : '–';
  const marks = [
    room.anonymity === 'none' ? pc.yellow('shows your address') : '',
    room.history ? 'keeps messages' : '',
    room.adult ? pc.red('for adults') : '',
    room.confusable ? pc.red('look-alike letters') : '',
  ].filter(Boolean);
  const name = (room.name ?? room.address).slice(0, nameWidth).padEnd(nameWidth);
  return `  ${String(room.occupants ?? '?').padStart(4)}  ${language.padEnd(4)} ${name} ${pc.dim(room.address)}${marks.length > 0 ? pc.dim(` (${marks.join(', ')})`) : ''}`;
}

function countReasons(refused: RoomReport['refused']): string {
  const counts = new Map<string, number>();
  for (const { why } of refused) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `${count} ${why}`).join(', ');
}
