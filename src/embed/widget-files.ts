/** Which file each widget's first screen is in, below the script's own address. */

/** What tells this version of a widget's file from all others; the build fills it in. */
declare const __BOAI_WIDGET_HASHES__: Readonly<Record<string, string>>;

const hashes = __BOAI_WIDGET_HASHES__;

export const widgetNames = Object.keys(hashes);

export function fileOf(widget: string): string {
  return `chunks/${widget}-${hashes[widget]}.js`;
}
