/** The center's phone at the end of a widget: dialled however it is written, and in elder mode in one line with its name. */
import { expect } from '@esm-bundle/chai';
import { cleanUp, openWidget, type WidgetName } from '../support/browser/any-widget.ts';
import { until } from '../support/browser/wait.ts';

const wide = '０７９６－８０００００１';

async function openPhone(name: WidgetName, attributes: string, width: number) {
  const { element, section } = await openWidget(
    `<div style="width:${width}px"><${name} ${attributes}></${name}></div>`,
  );
  const link = await until(() => section.querySelector<HTMLAnchorElement>('footer a[href^=tel]'));
  // The switches come with the late sheets.
  await until(() => section.querySelector('.tools'));
  return { element, link };
}

/** The middle of the text that stands before an element. */
function textBefore(link: Element): DOMRect {
  const range = document.createRange();
  range.setStart(link.parentElement!, 0);
  range.setEndBefore(link);
  return range.getBoundingClientRect();
}

const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;

for (const name of [
  'boai-activity-calendar',
  'boai-cabin-booking',
  'boai-consultation-signup',
  'boai-donation-progress',
  'boai-my-bookings',
] as const) {
  describe(`the phone at the end of <${name}>`, () => {
    afterEach(cleanUp);

    // The calendar's stands in the first screen, which has no byte to spare.
    const itWhereThereIsRoom = name === 'boai-activity-calendar' ? undefined : it;
    itWhereThereIsRoom?.('is dialled also when it is written in full-width digits', async () => {
      const { link } = await openPhone(name, `phone="${wide}"`, 700);
      expect(link.textContent).to.equal(wide);
      expect(link.getAttribute('href')!.replace(/-/g, '')).to.equal('tel:07968000001');
    });

    for (const width of [288, 752])
      it(`stands in one line with its name in elder mode, ${width} pixels wide`, async () => {
        const { link } = await openPhone(name, 'elder', width);
        const button = link.getBoundingClientRect();
        expect(button.right).to.be.at.most(width);
        expect(button.height).to.be.at.least(60);
        // The words of my bookings are as long as the line of a phone.
        if (name === 'boai-my-bookings' && width < 400) return;
        expect(middle(button)).to.be.closeTo(middle(textBefore(link)), 6);
        for (const beside of link.closest('footer')!.querySelectorAll('span')) {
          const box = beside.getBoundingClientRect();
          // What is not in its line begins where the footer does.
          if (box.bottom > button.top && box.top < button.bottom)
            expect(middle(box), beside.textContent.trim()).to.be.closeTo(middle(button), 6);
          else expect(box.left).to.be.closeTo(link.closest('footer')!.getBoundingClientRect().left, 1);
        }
      });
  });
}
