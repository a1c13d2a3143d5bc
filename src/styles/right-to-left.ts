/**
 * What mirrors a widget whose language is written from right to left: no first screen is, for such a language is added by
 * a page and comes with the late code. All other sheets say start and end. See `isRightToLeft`, which says the same.
 */
import { css } from 'lit';

export const rightToLeft = css`
  :is(section, dialog):is(
      :lang(ar),
      :lang(dv),
      :lang(fa),
      :lang(he),
      :lang(ps),
      :lang(sd),
      :lang(ug),
      :lang(ur),
      :lang(yi),
      [lang*='-Arab' i],
      [lang*='-Hebr' i],
      [lang*='-Thaa' i]
    ):not([lang*='-Latn' i]):not([lang*='-Cyrl' i]) {
    direction: rtl;
    --_mirror: -1;
    --_far: left;
  }
  /* Numbers to dial and codes to say are read from left to right in every language. */
  a[href^='tel:'],
  input[type='tel'],
  .digits {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .bar svg {
    transform: scaleX(var(--_mirror, 1));
  }
`;
