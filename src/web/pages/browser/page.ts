import './page.css';
import { copyOnClick } from './copy.ts';
import { filterAsTyped } from './filterList.ts';
import { postLongTexts } from './longTexts.ts';
import { listenToKeys } from './shortcuts.ts';
import { suggest } from './suggestions.ts';
import { applyTheme } from './theme.ts';

/* What the public pages do beyond HTML. Each part works on its own, and every page works without any. */

document.documentElement.dataset['js'] = '';
applyTheme();
copyOnClick();
postLongTexts();
suggest();
filterAsTyped();
listenToKeys();
