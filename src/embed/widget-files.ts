/** Which files each widget's code is in, below the script's own address; the build fills it in. */
declare const __BOAI_WIDGET_FILES__: Readonly<Record<string, readonly string[]>>;

/** Widget → its entry chunk, then the chunks that it imports first. */
export const widgetFiles = __BOAI_WIDGET_FILES__;
