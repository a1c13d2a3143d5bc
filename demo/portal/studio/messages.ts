/** All words of the studio, and the words inside what it writes. */
import type { WidgetName } from '../../../src/embed/widget-names.ts';

const widgets: Readonly<Record<WidgetName, string>> = {
  'activity-calendar': '活动日历',
  'cabin-booking': '健康小屋预约',
  'consultation-signup': '心理咨询报名',
  'donation-progress': '捐赠公示',
  'my-bookings': '我的预约',
};

export const snippetTexts = {
  titleOf: widgets,
  phoneOf: {
    'activity-calendar': '电话报名：',
    'cabin-booking': '电话预约：',
    'consultation-signup': '电话报名：',
    'donation-progress': '捐赠咨询：',
    'my-bookings': '查询、取消请打电话：',
  } satisfies Readonly<Record<WidgetName, string>>,
  /** HTML; `call` makes a number a link. */
  crisis: (call: (number: string) => string): string[] => [
    `如正处于危险，请立即拨打 ${call('120')} 或 ${call('110')}，不要等待预约。`,
    `全国心理援助热线 ${call('12356')}，青少年服务热线 ${call('12355')}`,
  ],
} as const;

export const messages = {
  title: '组件工作室',
  intro: '选好样子，看好效果，把代码复制到您的网站。所选的都只写在本页网址里，不发给任何人。',
  skip: '跳到代码',

  widgets: '组件',
  widgetHint: '至少选一个。',
  center: '中心',
  centerId: '中心编号',
  centerHint: '服务器上只有一个中心时可以不填。',
  centerMissing: '这台服务器上有几个中心，请填一个。',
  phone: '服务电话',
  phoneHint: '写在代码里：脚本没有运行时，居民靠它找到您。',
  phoneUndialled:
    '这样写居民点不了：代码里只有文字，没有拨号链接。请只填一个号码，座机带区号，不带分机，如 0796-8000001。',
  phoneMissing: '还没有填服务电话：脚本没有运行时，居民就找不到您。',

  look: '外观',
  theme: '主题',
  themes: {
    community: '社区青',
    'party-red': '党建红',
    'spring-green': '春绿',
    calm: '静蓝（适合心理咨询）',
    contrast: '高对比',
  } as Readonly<Record<string, string>>,
  mainColor: '主色',
  mainColorHint: '如 #9c1414；不填就用主题的颜色。',
  pickColor: '挑颜色',
  mainColorWrong: '这不是颜色，代码里不会写。请写成 # 和六位，如 #9c1414。',
  appearance: '明暗',
  appearances: { light: '浅色', dark: '深色', auto: '跟随设备' },
  density: '疏密',
  densities: { comfortable: '舒展', compact: '紧凑' },
  elder: '长辈版（大字、大按钮）',
  locale: '语言',
  locales: {
    '': '跟随网页的 lang',
    'zh-CN': '简体中文',
    'zh-Hant': '繁體中文（机器翻译，未经审校）',
    en: 'English',
  },

  paste: '怎样放进网站',
  forms: {
    tag: '标签：一般的网站',
    div: 'div：编辑器会删掉不认识的标签',
    frame: '框架 iframe：不能放脚本',
  },
  version: '版本',
  versions: (wholeKilobytes: number): Readonly<Record<'moving' | 'pinned' | 'whole', string>> => ({
    moving: '自动更新（推荐）',
    pinned: '固定版本，校验标签的文件（SRI）',
    whole: `固定版本，全部合成一个文件并校验（SRI，${wholeKilobytes} kB）`,
  }),
  frameVersions: { moving: '自动更新（推荐）', pinned: '固定版本' },
  noDigests: '没有读到 integrity.json，代码里还没有校验值。请刷新本页。',

  site: '套上您网站的样式（只用于预览）',
  pastedSheet: '粘贴您网站的 CSS',
  pastedHint: '只留在本页，不写进网址；其中引用别处的图片和字体不会加载。',
  sheet: '或填本服务器上样式表的地址',
  sheetHint: '如 /portal.css',
  sheetElsewhere: '只能用本服务器上的样式表。',
  hostTitle: '您的网页',
  hostText: '这是正文，按您网站的样式显示。',
  hostLink: '这是链接',

  preview: '预览',
  widths: { phone: '手机 360', desktop: '电脑 1280' },
  previewFrame: '预览：真的组件，真的数据',

  contrast: '对比度',
  contrastHint:
    '每种颜色都按最难认的底色算。按 WCAG 2.2 AAA，文字不低于 7:1，边框不低于 3:1；高对比主题是 11:1 和 7:1。',
  mainColorIn: {
    light: {
      kept: '浅色外观里，主色够深，没有调整。',
      changed: (from: string, to: string): string =>
        `浅色外观里，主色 ${from} 太浅，做文字看不清，已在同一色相里调深，实际显示 ${to}。`,
    },
    dark: {
      kept: '深色外观里，主色在深底上看得清，没有调整。',
      changed: (from: string, to: string): string =>
        `深色外观里，主色 ${from} 换成同一色系、适合深底的色调，实际显示 ${to}。`,
    },
  },
  ownTokens: '如果您的 CSS 里有 --boai-color-…，以它为准，这里不检查。',
  light: '浅色',
  dark: '深色',
  role: '用在',
  pair: '颜色和底色',
  ratio: '对比度',
  roles: {
    text: '正文',
    textSoft: '次要文字',
    main: '链接、可报名',
    warning: '提醒',
    danger: '错误、取消',
    onMain: '按钮上的字',
    line: '输入框边框',
  },
  isMet: '达到',
  isMissed: '没有达到',

  code: '代码',
  snippet: '粘贴到网页里的代码',
  heights: '给页面样式的几行：预留高度',
  heightsHint:
    '放进网页的 head 或样式表：组件出来时，下面的内容不跳动。数字按栏宽；列表有多长，请按平日的活动改。',
  policy: '内容安全策略（CSP）要加的',
  policyHint:
    '网站没有 CSP 就不用管。用 nonce 的网站把 nonce 写到 script 标签上；有 require-trusted-types-for 的再加 trusted-types lit-html。',
  framePolicyHint:
    '网站没有 CSP 就不用管。有 CSP 的网站多半不让网页里直接写脚本，上面调高度的那段会被拦下：给它的 script 标签加上网站的 nonce；或去掉标签，存成网站自己的 .js 文件再引用。',
  frameScript: '让框架与内容一样高的脚本（可选）',
  frameScriptHint: '网站能放一段自己的脚本时才用；不放就在框架里滚动。',
  share: '本页网址（带着现在的选择）',
  copy: '复制',
  copied: (what: string): string => `已复制：${what}`,
  copyByHand: (what: string): string => `这个浏览器不让网页复制。已选中“${what}”，请按 Ctrl+C，手机上长按。`,

  notes: '说明',
  noteSections: [
    {
      title: '先让中心的服务器认识您的网站',
      lines: [
        '在服务器上运行：npm run center -- origins allow https://您的网站',
        '用框架，或网站就在同一台服务器上时不需要。',
      ],
    },
    {
      title: 'WordPress',
      lines: [
        '在页面里加“自定义 HTML”区块，把代码整段粘贴进去。',
        '保存后标签没有了，是账号没有 unfiltered_html 权限：请管理员粘贴；或者选“div”，由管理员把 script 那一段放进主题的页脚。',
        '缓存、压缩类插件不要合并、延迟 boai.js。',
      ],
    },
    {
      title: '帝国CMS',
      lines: [
        '把代码放进模板（首页、列表或内容模板），不要放进正文编辑器；一定要放正文时，先切换到“源代码”。',
        '改完模板后在后台“数据更新”里刷新页面，静态页才会变。',
        'GBK 版也可以用：标签上有 charset="utf-8"，网页编码不用改。',
      ],
    },
    {
      title: '固定版本',
      lines: [
        '固定的地址永远不变，升级时要回到这里换代码。',
        '“校验标签的文件”不校验之后按需加载的部分；要全部校验，选合成一个文件的那种。',
      ],
    },
  ],
} as const;
