/** What axe finds wrong on a whole page. */
import { axeScript } from '../stories/axe.ts';
import type { Visitor } from './browser-page.ts';

export async function violationsOn({ page }: Visitor): Promise<readonly string[]> {
  await page.evaluate(axeScript);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
