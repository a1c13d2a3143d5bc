/** What the studio writes, to the letter: each setting, each way to paste, and nothing that breaks out of an attribute. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstChoices, type Choices } from '../../demo/portal/studio/choices.ts';
import { frameScriptOf, policyOf, snippetOf, type Source } from '../../demo/portal/studio/snippet.ts';

const source: Source = {
  files: 'https://center.example/boai/',
  api: 'https://center.example/api/v1',
  version: '0.1.0',
  digests: { 'boai.js': 'sha384-small', 'boai.all.js': 'sha384-whole' },
};

const written = (changed: Partial<Choices>): string => snippetOf({ ...firstChoices, ...changed }, source);

const moving = `<script src="https://center.example/boai/1/boai.js" charset="utf-8" async
        data-api="https://center.example/api/v1"`;
const calendar = '<boai-activity-calendar></boai-activity-calendar>';

describe('the tag', () => {
  test('says nothing of what is as it is by itself', () => {
    assert.equal(written({}), `${moving}></script>\n\n${calendar}\n`);
  });

  const settings: [changed: Partial<Choices>, attribute: string][] = [
    [{ center: 'meiyuan' }, 'data-center="meiyuan"'],
    [{ locale: 'zh-Hant' }, 'data-locale="zh-Hant"'],
    [{ theme: 'party-red' }, 'data-theme="party-red"'],
    [{ mainColor: '9C1414' }, 'data-main-color="#9c1414"'],
    [{ appearance: 'auto' }, 'data-appearance="auto"'],
    [{ density: 'compact' }, 'data-density="compact"'],
    [{ elder: true }, 'data-elder'],
    [{ center: '"><img src=x> & co' }, 'data-center="&quot;&gt;&lt;img src=x&gt; &amp; co"'],
  ];
  for (const [changed, attribute] of settings) {
    test(`says ${JSON.stringify(changed)}`, () => {
      assert.equal(written(changed), `${moving} ${attribute}></script>\n\n${calendar}\n`);
    });
  }

  test('says all of it in one order', () => {
    const all = settings.slice(0, 7);
    const changed = Object.assign({}, ...all.map(([one]) => one)) as Partial<Choices>;
    const attributes = all.map(([, attribute]) => attribute).join(' ');
    assert.equal(written(changed), `${moving} ${attributes}></script>\n\n${calendar}\n`);
  });

  test('leaves out a main color that is none', () => {
    assert.equal(written({ mainColor: 'red" onload="alert(1)' }), written({}));
  });

  test('has the digest of its file for a version that never changes', () => {
    const [tag] = written({ version: 'pinned' }).split('\n');
    assert.equal(
      tag,
      '<script src="https://center.example/boai/0.1.0/boai.js" integrity="sha384-small" crossorigin="anonymous" charset="utf-8" async',
    );
  });

  test('has the digest of the one file with everything', () => {
    const [tag] = written({ version: 'whole' }).split('\n');
    assert.equal(
      tag,
      '<script src="https://center.example/boai/0.1.0/boai.all.js" integrity="sha384-whole" crossorigin="anonymous" charset="utf-8" async',
    );
  });

  test('has no digest before it is known', () => {
    const snippet = snippetOf({ ...firstChoices, version: 'pinned' }, { ...source, digests: undefined });
    assert.match(
      snippet,
      /^<script src="https:\/\/center\.example\/boai\/0\.1\.0\/boai\.js" charset="utf-8" async\n/,
    );
  });
});

describe('what stays when nothing runs', () => {
  test('is the phone, one line for each kind of widget', () => {
    const [, ...elements] = written({
      widgets: ['activity-calendar', 'cabin-booking', 'donation-progress', 'my-bookings'],
      phone: '0796-800 0001',
    }).split('\n\n');
    const call = '<a href="tel:07968000001">0796-800 0001</a>';
    assert.equal(
      elements.join('\n'),
      `<boai-activity-calendar>
  <p>电话报名：${call}</p>
</boai-activity-calendar>
<boai-cabin-booking>
  <p>电话预约：${call}</p>
</boai-cabin-booking>
<boai-donation-progress>
  <p>捐赠咨询：${call}</p>
</boai-donation-progress>
<boai-my-bookings>
  <p>查询、取消请打电话：${call}</p>
</boai-my-bookings>
`,
    );
  });

  const help = `  <p>如正处于危险，请立即拨打 <a href="tel:120">120</a> 或 <a href="tel:110">110</a>，不要等待预约。</p>
  <p>全国心理援助热线 <a href="tel:12356">12356</a>，青少年服务热线 <a href="tel:12355">12355</a></p>`;

  test('is help first for the consultation', () => {
    const [, element] = written({ widgets: ['consultation-signup'], phone: '0796-8000001' }).split('\n\n');
    assert.equal(
      element,
      `<boai-consultation-signup>
${help}
  <p>电话报名：<a href="tel:07968000001">0796-8000001</a></p>
</boai-consultation-signup>
`,
    );
  });

  test('is help for the consultation, also without a phone', () => {
    const [, element] = written({ widgets: ['consultation-signup'] }).split('\n\n');
    assert.equal(element, `<boai-consultation-signup>\n${help}\n</boai-consultation-signup>\n`);
  });

  test('is text, whatever was typed', () => {
    assert.match(
      written({ phone: '<b onclick="x">1</b>' }),
      /<p>电话报名：&lt;b onclick="x"&gt;1&lt;\/b&gt;<\/p>/,
    );
  });

  const linked: [typed: string, dialled: string][] = [
    ['０７９６－８０００００１', '07968000001'],
    ['+86 138 0013 8000', '13800138000'],
    ['12345', '12345'],
    ['400-800-0001', '4008000001'],
  ];
  for (const [typed, dialled] of linked) {
    test(`dials ${dialled} for ${typed}`, () => {
      assert.ok(written({ phone: typed }).includes(`<p>电话报名：<a href="tel:${dialled}">${typed}</a></p>`));
    });
  }

  for (const typed of ['0796-8000001转8012', '0796-8000001、13800138000', '请到窗口']) {
    test(`is text alone for ${typed}, which no link could dial`, () => {
      assert.ok(written({ phone: typed }).includes(`<p>电话报名：${typed}</p>`));
    });
  }

  test('stands in a div where a CMS strips unknown tags', () => {
    const [, element] = written({ form: 'div', phone: '12345' }).split('\n\n');
    assert.equal(
      element,
      '<div data-boai="activity-calendar">\n  <p>电话报名：<a href="tel:12345">12345</a></p>\n</div>\n',
    );
  });
});

describe('a frame', () => {
  const frame = (query: string, version = '1'): string =>
    `<iframe src="https://center.example/boai/${version}/embed.html?widget=${query}"`;
  const rest = (title: string): string =>
    ` title="${title}" width="100%" height="800" frameborder="0"></iframe>`;

  test('has the settings in its address', () => {
    assert.equal(
      written({
        form: 'frame',
        center: 'a&b',
        theme: 'calm',
        mainColor: '#123456',
        elder: true,
        phone: '12345',
      }),
      `${frame('activity-calendar&amp;center=a%26b&amp;theme=calm&amp;main-color=123456&amp;elder=true')}${rest('活动日历')}
<p>电话报名：<a href="tel:12345">12345</a></p>
`,
    );
  });

  test('has help above it for the consultation, and one version for those who want it', () => {
    const lines = written({
      form: 'frame',
      version: 'pinned',
      widgets: ['consultation-signup'],
      phone: '12345',
    });
    assert.deepEqual(
      lines.split('\n').map((line) => line.replace(/<\/?a[^>]*>/g, '')),
      [
        '<p>如正处于危险，请立即拨打 120 或 110，不要等待预约。</p>',
        '<p>全国心理援助热线 12356，青少年服务热线 12355</p>',
        `${frame('consultation-signup', '0.1.0')}${rest('心理咨询报名')}`,
        '<p>电话报名：12345</p>',
        '',
      ],
    );
  });

  test('comes with a script that listens to its server only', () => {
    const script = frameScriptOf(source);
    assert.match(script, /event\.origin !== 'https:\/\/center\.example'/);
    assert.match(script, /iframe\[src\^="https:\/\/center\.example\/"\]/);
  });
});

test('a policy names what is loaded and asked', () => {
  const other = { ...source, api: 'https://api.example/v1' };
  assert.equal(
    policyOf(firstChoices, other),
    'script-src https://center.example;\nconnect-src https://api.example;',
  );
  assert.equal(policyOf({ ...firstChoices, form: 'frame' }, source), 'frame-src https://center.example;');
});
