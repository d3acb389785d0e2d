import fc from 'fast-check';

// Every run of the suite tries the same cases of each property, so that what fails fails for everyone; PROPERTY_SEED tries others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_129) });
