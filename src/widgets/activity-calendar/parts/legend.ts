/** Below the month: which shape is which category. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Scene } from './scene.ts';
import { shapeOf } from './scene.ts';

export function legend({ center }: Scene): TemplateResult[] | undefined {
  return center?.categories.map(
    (category) => html`<span data-shape=${shapeOf(category, center)}>${category}</span>`,
  );
}
