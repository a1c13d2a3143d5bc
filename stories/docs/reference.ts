/**
 * A widget's reference page, from the custom-elements manifest: a live one with controls, then all that it has. Not by
 * `@storybook/addon-docs`, which knows one thing by each name, so that the part `service` takes the place of the attribute;
 * and it offers a control for every part, slot and event.
 */
import type { Args, ArgTypes, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { story } from '../support/story.ts';
import type { ScenarioName } from '../../test/mocks/scenarios.ts';
import { page } from './page.ts';
import { declarationOf } from './readme.ts';

interface Row {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

function table(title: string, rows: readonly Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const hasDefaults = rows.some((row) => row.default);
  return html`
    <h2>${title}</h2>
    <div class="table" role="group" tabindex="0" aria-label=${title}>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            ${hasDefaults ? html`<th scope="col">Default</th>` : nothing}
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr>
                <td>${row.name ? html`<code>${row.name}</code>` : 'children'}</td>
                ${hasDefaults ? html`<td>${row.default ? html`<code>${row.default}</code>` : nothing}</td>` : nothing}
                <td>${row.description}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** `argTypes`: the controls of what this widget alone has. */
export function reference<WidgetArgs extends Args>(
  meta: Meta<WidgetArgs> & { readonly component: string },
  scenario: ScenarioName,
  argTypes: Partial<ArgTypes<WidgetArgs>>,
): StoryObj<WidgetArgs> {
  const of = declarationOf(meta.component);
  const plain = story<WidgetArgs>(scenario, { shows: () => of.description } as unknown as WidgetArgs);
  return {
    ...plain,
    argTypes,
    render: (args, context) =>
      page(
        context as StoryContext,
        html`
          <h1>&lt;${of.tagName}&gt;</h1>
          <p>${of.description}</p>
          <h2>Live</h2>
          <div class="stage">${meta.render!(args, context)}</div>
          ${table('Attributes', of.attributes)} ${table('Events', of.events)} ${table('Slots', of.slots)}
          ${table('Parts', of.cssParts)} ${table('Custom properties', of.cssProperties)}
        `,
      ),
  } as StoryObj<WidgetArgs>;
}
