/** In elder mode the phone of the center is a large button: its label stands beside it, and the rest in line with both. */
import { expect } from '@esm-bundle/chai';
import { cleanUp, openWidget } from '../support/browser/any-widget.ts';
import { until } from '../support/browser/wait.ts';

for (const name of ['boai-activity-calendar', 'boai-donation-progress'])
  describe(`<${name}>`, () => {
    afterEach(cleanUp);

    for (const width of [320, 768])
      it(`has the phone in one line with its label, ${width} px wide`, async () => {
        const { section } = await openWidget(
          `<div style="width: ${width}px"><${name} elder></${name}></div>`,
        );
        const phone = await until(() => section.querySelector('footer a[href^=tel]'));
        await until(() => phone.getBoundingClientRect().height >= 60, 'the look of elder mode');
        const button = phone.getBoundingClientRect();
        const words = document.createRange();
        words.setStart(phone.parentElement!, 0);
        words.setEndBefore(phone);
        const label = words.getBoundingClientRect();
        expect(label.right).to.be.at.most(button.left);
        expect((label.top + label.bottom) / 2).to.be.closeTo((button.top + button.bottom) / 2, 2);
        // Whatever is in its line is at its height, and what is not begins where the footer does.
        for (const part of section.querySelectorAll('footer > span')) {
          const { left, top, bottom } = part.getBoundingClientRect();
          if (top < button.bottom && bottom > button.top)
            expect((top + bottom) / 2).to.be.closeTo((button.top + button.bottom) / 2, 2);
          else expect(left).to.be.closeTo(section.querySelector('footer')!.getBoundingClientRect().left, 1);
        }
      });
  });
