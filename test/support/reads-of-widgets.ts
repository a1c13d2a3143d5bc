/** The widgets on a page as they are read. */
import type { WidgetName } from '../../src/embed/widget-names.ts';

/** What a resident reads in each widget of the page that this runs in, without what is for the ear only. */
export function readsOfWidgets(names: readonly WidgetName[]): Record<WidgetName, string> {
  const texts = names.map((name): [WidgetName, string] => {
    const element = document.querySelector<HTMLElement>(`boai-${name}`)!;
    const section = element.shadowRoot?.querySelector('section');
    const parts = [...(section?.children ?? [])].filter((part) => part.getAttribute('role') !== 'status');
    return [name, [...parts, element].map((part) => (part as HTMLElement).innerText).join('\n')];
  });
  return Object.fromEntries(texts) as Record<WidgetName, string>;
}
