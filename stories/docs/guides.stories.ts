/** Guides: embedding, the API, theming and accessibility. Their words are the README's and the contract's own. */
import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import openapi from '../../src/api/openapi.json';
import type { Theme } from '../../src/context/settings.ts';
import { themeNames } from '../../src/styles/themes/themes.ts';
import { cabinMeta } from '../widgets/cabin-booking/cabin.ts';
import { section } from './markdown.ts';
import { page } from './page.ts';
import { readme } from './readme.ts';
import { accessibility } from './accessibility.ts';

export default { title: 'Guides', tags: ['prose'] };

function guide(
  shows: string,
  content: (context: StoryContext) => TemplateResult,
  isSampler = false,
): StoryObj {
  return {
    parameters: { shows: () => shows, isSampler },
    render: (_, context) => page(context, content(context)),
  };
}

export const Embedding = guide(
  'trusted-types lit-html',
  () => html`
    <h1>Embedding</h1>
    ${section(readme, '## The tag', '### `<boai-activity-calendar>`')}
    ${section(readme, '### Where no script can be pasted')}
    ${section(readme, '### On a page with a content security policy')}
    ${section(readme, '### Reserved heights')} ${section(readme, '### As a package')}
  `,
);

/** A live widget in every theme, in light and in dark. */
export const Theming = guide(
  'party-red, dark',
  (context) => html`
    <h1>Theming</h1>
    <div class="themes">
      ${[...themeNames].flatMap((theme) =>
        ['light', 'dark'].map(
          (appearance) => html`
            <figure>
              <figcaption>${theme}, ${appearance}</figcaption>
              ${cabinMeta.render(
                { width: 340 },
                {
                  ...context,
                  globals: {
                    ...context.globals,
                    theme: theme as Theme,
                    appearance: appearance === 'dark' ? 'dark' : 'default',
                  },
                },
              )}
            </figure>
          `,
        ),
      )}
    </div>
    ${section(readme, '### Theming')}
  `,
  true,
);

interface Operation {
  readonly summary?: string;
}

export const Api = guide('Answers of the contract', () => {
  const operations = Object.entries(openapi.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => ({
        line: `${method.toUpperCase()} ${path}`,
        summary,
      })),
  );
  return html`
    <h1>The API</h1>
    <p>${openapi.info.description}</p>
    ${section(readme, '## The contract')}
    <h2>Answers of the contract</h2>
    <div class="table" role="group" tabindex="0" aria-label="Answers of the contract">
      <table>
        <thead>
          <tr>
            <th scope="col">Request</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          ${operations.map(
            ({ line, summary }) => html`
              <tr>
                <td><code>${line}</code></td>
                <td>${summary ?? ''}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
});

export const Accessibility = guide('What a page has to do', () => accessibility(readme));
