// Which drawer this page opens. The page itself says so (tap-dung.html), before any script runs, so no script can mix up the real
// book and the one people practise in.
export const isPractice = globalThis.document?.documentElement.dataset['practice'] !== undefined;

/** Name of the database, of the channel between tabs and of their locks. */
export const DRAWER = isPractice ? 'la-lanh-tap-dung' : 'la-lanh';
