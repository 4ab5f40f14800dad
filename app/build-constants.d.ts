/** The version in package.json, put in by the build. */
declare const __SITEHOP_VERSION__: string;
/** No worker lies beside the page. */
declare const __SITEHOP_IS_ONE_FILE__: boolean;
