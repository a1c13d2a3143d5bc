/** Which file each widget's first screen is in, below the script's own address. */

/** What tells this version of a widget's file from all others; the build fills it in. */
declare const __BOAI_WIDGET_HASHES__: Readonly<Record<string, string>>;

const hashes = __BOAI_WIDGET_HASHES__;

export const widgetNames = Object.keys(hashes);

/**
 * Chromium 88 and Firefox remember for as long as the page lives that an import has failed, so each time there is one more
 * slash, which a server reads as the same. After the folder, for the widget's other files import the first by its name, and
 * it has to be the same module.
 */
export function fileOf(widget: string, failures: number): string {
  return `chunks${'/'.repeat(1 + failures)}${widget}-${hashes[widget]}.js`;
}
