import { expect } from '@esm-bundle/chai';
import { LitElement } from 'lit';
import { Width } from '../../src/controllers/width.ts';
import { until } from '../support/browser/wait.ts';

class Measured extends LitElement {
  updates = 0;
  /** For how many steps it was drawn, each time. */
  readonly drawn: (number | undefined)[] = [];
  readonly width = new Width(this, [300, 600]);

  protected override updated(): void {
    this.updates += 1;
    this.drawn.push(this.width.step);
    // What is drawn changes the height, as it does in every widget.
    this.style.height = `${10 + this.updates}px`;
  }
}
customElements.define('test-measured', Measured);

describe('width', () => {
  let element: Measured;
  beforeEach(() => {
    element = document.createElement('test-measured') as Measured;
    element.style.display = 'block';
    document.body.append(element);
  });
  afterEach(() => element.remove());

  it('knows how many steps fit, and when that changes', async () => {
    for (const [pixels, step] of [
      [299, 0],
      [300, 1],
      [601, 2],
      [320, 1],
    ] as const) {
      element.style.width = `${pixels}px`;
      await until(() => element.width.step === step, `step ${step} at ${pixels} px`);
    }
  });

  it('asks for no update while the same steps fit', async () => {
    element.style.width = '400px';
    await until(() => element.width.step === 1);
    await element.updateComplete;
    const { updates } = element;
    element.style.width = '500px';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.updates).to.equal(updates);
  });

  it('watches again after the element came back', async () => {
    element.style.width = '400px';
    await until(() => element.width.step === 1);
    element.remove();
    element.style.width = '200px';
    document.body.append(element);
    await until(() => element.width.step === 0);
  });

  it('takes what it measures with away with the element', async () => {
    const { childElementCount } = element.renderRoot;
    element.remove();
    expect(element.renderRoot.childElementCount).to.equal(childElementCount - 1);
    document.body.append(element);
    expect(element.renderRoot.childElementCount).to.equal(childElementCount);
  });

  it('draws for the place that the element was moved to', async () => {
    element.style.width = '400px';
    await until(() => element.drawn.at(-1) === 1);
    element.remove();
    element.style.width = '200px';
    document.body.append(element);
    await until(() => element.drawn.at(-1) === 0);
  });

  it('draws for the last width, when what it draws changes the width again', async () => {
    element.style.width = '400px';
    await until(() => element.drawn.at(-1) === 1);
    await element.updateComplete;
    const widenOnce = new MutationObserver(() => {
      widenOnce.disconnect();
      element.style.width = '400px';
    });
    element.style.width = '200px';
    await Promise.resolve();
    widenOnce.observe(element, { attributes: true });
    await until(() => element.drawn.at(-2) === 0 && element.drawn.at(-1) === 1);
  });
});
