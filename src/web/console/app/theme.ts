import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** The one accent. Shade 7 is for light pages, shade 4 for dark ones; both reach 4.5:1 there. */
const accent: MantineColorsTuple = [
  '#eef5fc',
  '#d9e9f9',
  '#b5d3f3',
  '#98c8ff',
  '#7ab8ff',
  '#3f8bdb',
  '#1b6fc4',
  '#0b5cad',
  '#0a4f94',
  '#083f77',
];

const systemFonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  // What stands on the accent is white on light pages and nearly black on dark ones.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--hr-on-accent)' } : colours;
  },
  defaultRadius: 8,
  fontFamily: systemFonts,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace',
  headings: { fontFamily: systemFonts, fontWeight: '650' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Badge: { defaultProps: { variant: 'default', tt: 'none', fw: 500, radius: 'sm' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { size: 36 } },
    // The page has its banner; a dialog's header is none.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // A table that is laid out as cards would be none to assistive technology without them.
    Table: { defaultProps: { role: 'table' } },
    TableThead: { defaultProps: { role: 'rowgroup' } },
    TableTbody: { defaultProps: { role: 'rowgroup' } },
    TableTr: { defaultProps: { role: 'row' } },
    TableTd: { defaultProps: { role: 'cell' } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
  },
});

/** Mantine's greys and state colours, darkened or lightened until text in them reaches 4.5:1, and the edges of fields 3:1. */
export const colourVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b1f24',
    '--mantine-color-dimmed': '#545d68',
    '--mantine-color-placeholder': '#667078',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0b5cad',
    '--mantine-color-default-border': '#868f99',
    '--hr-on-accent': '#ffffff',
    '--hr-surface': '#f6f8fa',
    '--hr-line': '#d8dee4',
    '--hr-good': '#116329',
    '--hr-wait': '#7a4a00',
    '--hr-bad': '#b3261e',
    '--hr-good-soft': '#e3f5e8',
    '--hr-wait-soft': '#fff3d6',
    '--hr-bad-soft': '#fdeceb',
    '--hr-accent-soft': '#eef5fc',
  },
  dark: {
    '--mantine-color-text': '#e6e9ed',
    '--mantine-color-body': '#16191d',
    '--mantine-color-dimmed': '#a5aeb8',
    '--mantine-color-placeholder': '#98a1ab',
    '--mantine-color-error': '#ff9d95',
    '--mantine-color-anchor': '#7ab8ff',
    '--mantine-color-default': '#1f2429',
    // What fields are filled with.
    '--mantine-color-dark-6': '#1f2429',
    '--mantine-color-default-border': '#737d88',
    '--hr-on-accent': '#0d1b2a',
    '--hr-surface': '#1f2429',
    '--hr-line': '#373e47',
    '--hr-good': '#7ee2a0',
    '--hr-wait': '#f0c674',
    '--hr-bad': '#ff9d95',
    '--hr-good-soft': '#12301d',
    '--hr-wait-soft': '#352a10',
    '--hr-bad-soft': '#3a1a18',
    '--hr-accent-soft': '#14263a',
  },
});
