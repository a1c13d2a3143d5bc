import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import chinese from '../../src/i18n/zh-CN/slots.ts';
import english from '../../src/i18n/en/slots.ts';
import type { SlotMessages } from '../../src/i18n/slots.ts';
import { addDays, startOfWeek } from '../../src/domain/plain-date.ts';
import { focusDays, focusSlots, slotPicker, type SlotPickerProps } from '../../src/ui/slot-picker.ts';
import { scenario, type ScenarioName } from '../mocks/scenarios.ts';
import { allByRole, nameOf } from '../support/browser/by-role.ts';

/** Tuesday, 24 November 2026, on a center's answer. */
function shown(name: ScenarioName, changes: Partial<SlotPickerProps> & { week?: string } = {}) {
  const { week = '2026-11-23', ...props } = changes;
  const { center } = scenario(name);
  const page = center.loadSlots({ from: startOfWeek(week), to: addDays(startOfWeek(week), 6) });
  const { service, days, lastDay, firstFreeDay } = page.services[0]!;
  const acts: string[] = [];
  const root = document.createElement('div');
  document.body.append(root);
  render(
    html`${slotPicker({
      days,
      today: '2026-11-24',
      now: center.clock.now(),
      leadMinutes: service.leadMinutes,
      waitlistCapacity: service.waitlistCapacity,
      lastDay,
      firstFreeDay,
      selectedDay: undefined,
      partySize: 1,
      holidays: page.holidays,
      isWide: true,
      isElder: false,
      locale: 'zh-CN',
      messages: chinese,
      onWeek: (from) => acts.push(`week ${from}`),
      onDay: (day) => acts.push(`day ${day}`),
      onSlot: (id) => acts.push(`slot ${id}`),
      onWait: (id) => acts.push(`wait ${id}`),
      onBackToDays: () => acts.push('back'),
      ...props,
    })}`,
    root,
  );
  return {
    root,
    acts,
    names: () => allByRole(root, 'button').map(nameOf),
    press: (name: string | RegExp) => {
      const button = allByRole(root, 'button', name)[0];
      if (!button)
        throw new Error(`No ${String(name)}: ${allByRole(root, 'button').map(nameOf).join(' | ')}`);
      button.click();
    },
    text: () => root.innerText,
  };
}

describe('slot picker', () => {
  afterEach(() => document.body.replaceChildren());

  it('says of each day how many slots are free, or why none is', () => {
    const { names, acts, press } = shown('typical');
    expect(names()).to.deep.equal([
      '上一周',
      '下一周',
      '最早可约 11月25日 周三',
      '11月23日 周一，已过',
      '11月24日 周二，今天，约满',
      '11月25日 周三，7 个时间可约',
      '11月26日 周四，3 个时间可约',
      '11月27日 周五，4 个时间可约',
      '11月28日 周六，休息',
      '11月29日 周日，休息',
    ]);
    press(/周三，7/);
    press(/^最早/);
    press('下一周');
    press('上一周');
    press(/周一，已过/);
    expect(acts, 'neither the past nor the week before today').to.deep.equal([
      'day 2026-11-25',
      'day 2026-11-25',
      'week 2026-11-30',
    ]);
  });

  it('says 今天 instead of the weekday where a day is one line of a list', () => {
    const list = (messages: SlotMessages) =>
      allByRole(shown('typical', { isWide: false, messages }).root, 'button', /24日?/).map((day) =>
        day.innerText.replace(/ 约满| Full/, ''),
      );
    expect(list(chinese)).to.deep.equal(['11月24日 今天']);
    expect(list(english)).to.deep.equal(['Today 24 Nov']);
  });

  it('shows the slots of the chosen day by half, with the seats left, and waits for a full one', () => {
    const { root, acts, press, text } = shown('typical', { selectedDay: '2026-11-25' });
    expect(allByRole(root, 'heading').map(nameOf)).to.deep.equal(['11月25日 周三 选时间']);
    expect([...root.querySelectorAll('h4')].map(nameOf)).to.deep.equal(['上午', '下午']);
    press(/^8:30|08:30–09:00 余 2/);
    press(/已满 · 可候补/);
    press('回到选日子');
    expect(acts[0]).to.match(/^slot cabin_20261125T/);
    expect(acts[1]).to.match(/^wait cabin_20261125T/);
    expect(acts[2]).to.equal('back');
    expect(text()).not.to.contain('最早可约');
    focusSlots(root);
    expect(nameOf(document.activeElement!)).to.equal('11月25日 周三 选时间');
    focusDays(root, '2026-11-25');
    expect(nameOf(document.activeElement!)).to.contain('11月25日 周三');
  });

  it('counts only slots in which the whole party fits', () => {
    const alone = shown('typical', { selectedDay: '2026-11-25' });
    const pair = shown('typical', { selectedDay: '2026-11-25', partySize: 2 });
    const free = (names: string[]) => Number(/(\d+) 个时间可约/.exec(names.join(' '))?.[1]);
    expect(free(pair.names())).to.be.lessThan(free(alone.names()));
    expect(pair.text()).to.contain('余 1，不够 2 人');
  });

  it('offers no waiting where there is none', () => {
    const { names } = shown('slotsFull', { selectedDay: '2026-11-25', onWait: undefined });
    expect(names().join(' ')).not.to.contain('候补');
    expect(shown('slotsFullNoWaitlist', { selectedDay: '2026-11-25' }).names().join(' ')).not.to.contain(
      '候补',
    );
  });

  for (const [name, selectedDay, expected] of [
    ['slotsFull', '2026-11-25', '到 12月22日 周二 都约满了'],
    ['slotsFull', '2026-11-25', '这一天约满了。 可以选一个时间候补'],
    ['typical', '2026-11-28', '这一天不开放预约'],
    ['closedForDays', '2026-11-25', '设备检修，暂停测量'],
    ['walkInOnly', '2026-11-27', '这一天不用预约，下面的时间直接来就行'],
    ['walkInOnly', '2026-11-27', '不用预约、直接来：14:30–17:00'],
    ['typical', '2026-11-27', '不用预约、直接来：14:30–17:00'],
  ] as const)
    it(`says of ${selectedDay} in "${name}": ${expected}`, () => {
      expect(shown(name, { selectedDay }).text().replace(/\s+/g, ' ')).to.contain(expected);
    });

  it('names the festival of a holiday', () => {
    const { names, text } = shown('holidays', {
      week: '2026-09-28',
      today: '2026-09-28',
      selectedDay: '2026-10-02',
    });
    expect(names()).to.include('10月1日 周四，国庆节');
    expect(text()).to.contain('国庆节休息，不开放预约');
  });

  it('says that the holidays of a year are not announced', () => {
    const { text } = shown('notAnnouncedYear', {
      week: '2027-01-05',
      today: '2027-01-05',
      selectedDay: '2027-01-06',
    });
    expect(text()).to.contain('2027 年放假安排还没公布');
  });

  it('does not go beyond the last day', () => {
    const { names, press, acts } = shown('typical', { week: '2026-12-21' });
    expect(names()).to.include('12月23日 周三，未开放');
    press('下一周');
    press(/12月23日/);
    expect(acts).to.deep.equal([]);
  });

  it('shows an elder one thing at a time, and times as they are said', () => {
    const before = shown('typical', { isElder: true, isWide: false });
    expect(before.names()).to.include('11月25日 周三，7 个时间可约');
    const after = shown('typical', { isElder: true, isWide: false, selectedDay: '2026-11-25' });
    expect(after.names().join(' ')).not.to.contain('个时间可约');
    expect(after.text()).to.match(/上午8:\d\d–/);
  });

  it('speaks English', () => {
    const { names, text } = shown('typical', {
      locale: 'en',
      messages: english,
      selectedDay: '2026-11-25',
    });
    expect(names()).to.include('Wed 25 Nov, 7 free times');
    expect(text()).to.contain('Times on Wed 25 Nov');
    expect(text()).not.to.match(/[\u4e00-\u9fff]/);
  });
});
