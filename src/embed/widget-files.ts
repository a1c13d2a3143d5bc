/** Which file each widget's first screen is in, below the script's own address; the build fills it in. */
declare const __BOAI_WIDGET_FILES__: Readonly<Record<string, string>>;

export const widgetFiles = __BOAI_WIDGET_FILES__;
