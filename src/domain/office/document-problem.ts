// What can be wrong with what an office types for a document, and with a Word file it has made out of our template.

/** 1 MB: a template is some 20 KB, with a coat of arms 200. */
export const LARGEST_TEMPLATE_BYTES = 1_000_000;

export type TemplateProblem =
  | {
      readonly why:
        | 'empty-file'
        | 'too-large'
        | 'too-large-inside'
        | 'old-doc'
        | 'not-word'
        | 'damaged'
        | 'macros'
        | 'parts-from-outside'
        | 'no-field';
    }
  /** `near` is what stands there, cut to a few words. */
  | { readonly why: 'unknown-field' | 'field-not-alone'; readonly field: string }
  | { readonly why: 'field-not-closed'; readonly near: string };

export type TypedProblem =
  | { readonly field: string; readonly why: 'missing' | 'unknown-field' }
  | { readonly field: string; readonly why: 'too-long'; readonly most: number }
  /** `row` counts from 1. */
  | { readonly field: string; readonly why: 'row-cells'; readonly row: number; readonly cells: number }
  | { readonly field: string; readonly why: 'row-amount'; readonly row: number };
