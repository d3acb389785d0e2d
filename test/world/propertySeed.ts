import fc from 'fast-check';

// The same examples each run, so that a change is red for its own sake; PROPERTY_SEED=$RANDOM npm test tries others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261129) });
