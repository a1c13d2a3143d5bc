/** An event that cannot be parsed as a whole, read line by line: what is right in it, and the lines that are not. */
import ICAL from 'ical.js';

export interface BadLine {
  /** The property that it would be; `#34`, the line of the file, when that cannot be told. */
  readonly column: string;
  readonly value: string;
}

export interface Salvaged {
  readonly component: ICAL.Component;
  readonly bad: readonly BadLine[];
}

/** @throws when it is none, or its value cannot be read */
export function parseLine(text: string): ICAL.Property {
  const property = ICAL.Property.fromString(text);
  // ical.js reads values when they are asked for; here is where it may find that one cannot be read.
  property.getValues();
  return property;
}

function toBadLine(text: string, line: number): BadLine {
  const named = /^(DTSTART|DTEND|DURATION|RRULE|RECURRENCE-ID|EXDATE|RDATE)\b[^:]*:(.*)$/i.exec(text);
  return named ? { column: named[1]!.toUpperCase(), value: named[2]! } : { column: `#${line}`, value: text };
}

/** `lines` from BEGIN:VEVENT to END:VEVENT, of which the first is line `firstLine` of the file. */
export function salvage(lines: readonly string[], firstLine: number): Salvaged {
  const whole: { text: string; readonly line: number }[] = [];
  lines.forEach((text, index) => {
    const last = whole.at(-1);
    // A long line goes on in the next one, behind a space.
    if (last && /^[ \t]/.test(text)) last.text += text.slice(1);
    else whole.push({ text, line: firstLine + index });
  });
  const component = new ICAL.Component('vevent');
  const bad: BadLine[] = [];
  // What belongs to an alarm inside says nothing of the event.
  let depth = 0;
  for (const { text, line } of whole) {
    if (/^BEGIN:/i.test(text)) depth++;
    else if (/^END:/i.test(text)) depth--;
    else if (depth === 1 && text.trim() !== '') {
      try {
        component.addProperty(parseLine(text));
      } catch {
        bad.push(toBadLine(text, line));
      }
    }
  }
  return { component, bad };
}
