// Unpacks the Chromium of an npm package into TMPDIR; see browserProgram.ts.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
