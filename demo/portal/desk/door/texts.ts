/** What the door of the staff page says: signing in, and the first passphrase. */
import { inLanguage } from '../language.ts';

const zhCN = {
  name: '名字',
  nameHint: '同事认得出的名字，登录时用',
  nameOfAccount: '您的账号名：',
  passphrase: '口令',
  newPassphraseHint:
    '至少 15 个字母，一个汉字算两个。几个不相干的词最好记，例如「清晨 买菜 太极 蓝雨伞」（请不要用这个）',
  show: '显示口令',
  signIn: '登录',
  invitation: '设一个口令，开始使用',
  invitationOver: '这个链接用过了，或者过期了。请负责人再给一个；已经有口令的，直接登录。',
  accept: '设好口令，进入工作台',
  missingName: '请填名字',
  missingPassphrase: '请填口令',
  wrong: '名字或口令不对',
  weak: '这个口令太短，或者太容易猜到。请再长一些，换几个不相干的词',
  taken: '这个名字已经有人用了，请换一个',
  toCorrect: '请改一下：',
};

const en: typeof zhCN = {
  name: 'Name',
  nameHint: 'A name that colleagues know you by; you sign in with it',
  nameOfAccount: 'Your account: ',
  passphrase: 'Passphrase',
  newPassphraseHint:
    'At least 15 letters; a Chinese character counts as two. A few words that have nothing to do with each other are the easiest to remember',
  show: 'Show the passphrase',
  signIn: 'Sign in',
  invitation: 'Choose a passphrase to begin',
  invitationOver:
    'This link has been used or has run out. Ask an owner for another; if you have a passphrase, sign in.',
  accept: 'Use this passphrase and go to the desk',
  missingName: 'Please give your name',
  missingPassphrase: 'Please give your passphrase',
  wrong: 'Name or passphrase is wrong',
  weak: 'This passphrase is too short, or too easy to guess. Make it longer, of words that do not belong together',
  taken: 'Somebody has this name already. Please choose another',
  toCorrect: 'Please correct:',
};

export let texts = zhCN;
inLanguage((language) => (texts = language === 'en' ? en : zhCN));
