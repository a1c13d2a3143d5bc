/** The script tag's own file: a classic script for any placement, which imports the code of each widget when it meets one. */
import type { WidgetModule } from './page.ts';
import { run } from './run.ts';
import { fileOf, widgetNames } from './widget-files.ts';

run({
  names: widgetNames,
  load: (name, base, failures): Promise<WidgetModule> =>
    import(/* @vite-ignore */ new URL(fileOf(name, failures), base).href),
});
