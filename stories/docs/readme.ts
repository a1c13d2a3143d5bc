/** README.md, and what it says of our elements. */
import { manifestOf, type ElementDeclaration } from '../../demo/manifest/custom-elements.ts';
import readme from '../../README.md?raw';
import { widgetNames } from '../../src/embed/widget-names.ts';

const elements = new Map(
  manifestOf(readme, widgetNames).modules.map(({ declarations }) => [
    declarations[0]!.tagName,
    declarations[0]!,
  ]),
);

export function declarationOf(tagName: string): ElementDeclaration {
  return elements.get(tagName)!;
}

export { default as readme } from '../../README.md?raw';
