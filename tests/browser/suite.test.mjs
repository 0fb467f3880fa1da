// All of the suite in one process, so that each portal is built once and one browser serves all.

import "./valid.test.mjs";
import "./quiet.test.mjs";
import "./accessible.test.mjs";
import "./scripts-off.test.mjs";
import "./charts.test.mjs";
import "./tables.test.mjs";
import "./print.test.mjs";
import "./serve.test.mjs";
