/** A page that shows what has changed: each picture as it was, as it is, and where the two differ. */

export interface ChangedPicture {
  readonly storyId: string;
  readonly what: string;
  /** WebP, base64, each. */
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
}

function figure(caption: string, webp: string): string {
  return `<figure><figcaption>${caption}</figcaption><img alt="" src="data:image/webp;base64,${webp}"></figure>`;
}

export function albumOf(changed: readonly ChangedPicture[]): string {
  const stories = changed.map(
    ({ storyId, what, expected, actual, difference }) => `
<section>
<h2>${storyId}</h2>
<p>${what}</p>
<div>${figure('expected', expected)}${figure('actual', actual)}${figure('difference', difference)}</div>
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Changed pictures</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 24px; background: #ddd }
  div { display: flex; gap: 16px; overflow-x: auto }
  figure { margin: 0 }
  img { background: #fff }
</style>
<h1>Changed pictures: ${changed.length}</h1>${stories.join('')}
</html>
`;
}
