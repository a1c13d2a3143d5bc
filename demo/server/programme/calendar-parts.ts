/** Cuts a calendar file into its events, each read by itself, so that a broken one does not take the others along. */
import ICAL from 'ical.js';
import { salvage, type BadLine } from './calendar-lines.ts';

export interface CalendarEvent {
  /** Line of its BEGIN:VEVENT in the file. */
  readonly line: number;
  /** Undefined when it cannot be parsed. */
  readonly component: ICAL.Component | undefined;
  /** What of it is not in `component`, because it cannot be read. */
  readonly bad: readonly BadLine[];
}

export interface CalendarParts {
  readonly events: readonly CalendarEvent[];
  readonly zones: ReadonlyMap<string, ICAL.Timezone>;
}

interface Block {
  readonly name: string;
  readonly line: number;
  readonly lines: string[];
}

/** The outermost blocks inside VCALENDAR. An event that is never closed ends where the next one begins. */
function toBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const begins = /^BEGIN:(VEVENT|VTIMEZONE|VTODO|VJOURNAL|VFREEBUSY)\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (begins) blocks.push((open = { name: begins, line: index + 1, lines: [] }));
    open?.lines.push(line);
    if (open && line.trim().toUpperCase() === `END:${open.name}`) open = undefined;
  });
  return blocks;
}

function parse(block: Block): ICAL.Component | undefined {
  try {
    const component = ICAL.Component.fromString(block.lines.join('\r\n'));
    // ical.js reads values when they are asked for; here is where it may find that one cannot be read.
    for (const property of component.getAllProperties()) property.getValues();
    return component.name === block.name.toLowerCase() ? component : undefined;
  } catch {
    return undefined;
  }
}

/** One that is never closed may lack anything, and one without a line that can be read says nothing. */
function toEvent(block: Block): CalendarEvent {
  const { line, lines } = block;
  const component = parse(block);
  if (component) return { line, component, bad: [] };
  const isClosed = /^END:VEVENT\s*$/i.test(lines.at(-1) ?? '');
  const salvaged = salvage(lines, line);
  const isAnything = isClosed && salvaged.component.getAllProperties().length > 0;
  return isAnything ? { line, ...salvaged } : { line, component: undefined, bad: [] };
}

export function toParts(text: string): CalendarParts {
  const zones = new Map<string, ICAL.Timezone>();
  const events: CalendarEvent[] = [];
  for (const block of toBlocks(text)) {
    if (block.name === 'VEVENT') events.push(toEvent(block));
    if (block.name !== 'VTIMEZONE') continue;
    const component = parse(block);
    const name = component?.getFirstPropertyValue('tzid');
    if (component && typeof name === 'string') zones.set(name, new ICAL.Timezone(component));
  }
  return { events, zones };
}
