/** The studio's address: what was chosen comes back by it, and what nobody can choose does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstChoices, fromFragment, toFragment, type Choices } from '../../demo/portal/studio/choices.ts';

test('nothing chosen is nothing in the address', () => {
  assert.equal(toFragment(firstChoices), '');
  assert.deepEqual(fromFragment(''), firstChoices);
});

test('all that is chosen comes back', () => {
  const choices: Choices = {
    widgets: ['cabin-booking', 'my-bookings'],
    center: '梅苑 & co',
    phone: '0796-8000001',
    theme: 'calm',
    mainColor: '#9c1414',
    appearance: 'auto',
    density: 'compact',
    elder: true,
    locale: 'en',
    form: 'div',
    version: 'whole',
    width: 'desktop',
    sheet: '/portal.css',
  };
  for (const [name, value] of Object.entries(choices)) {
    assert.notDeepEqual(value, firstChoices[name as keyof Choices], name);
  }
  assert.deepEqual(fromFragment(`#${toFragment(choices)}`), choices);
});

test('what is no choice is left as it is at the start', () => {
  const fragment = '#widgets=toString,x&theme=constructor&appearance=pink&elder=yes&form=__proto__&version=2';
  assert.deepEqual(fromFragment(fragment), firstChoices);
});

test('widgets keep their order', () => {
  const { widgets } = fromFragment('#widgets=my-bookings,x,activity-calendar');
  assert.deepEqual(widgets, ['activity-calendar', 'my-bookings']);
});
