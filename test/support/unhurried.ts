/** The last step of a consultation by a test, which types faster than anybody: what is refused for that is sent again, as the widget says. */
import type { Visitor } from './browser-page.ts';

/** `onRefusal`: before another try. */
export async function signUpUnhurried(
  visitor: Visitor,
  onRefusal: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  for (;;) {
    await visitor.press('button', /^提交报名/);
    const heading = await visitor.find('heading', /^报名成功|^提交得太快/);
    if (await heading.evaluate(({ textContent }) => textContent!.includes('报名成功'))) return;
    await onRefusal();
  }
}
