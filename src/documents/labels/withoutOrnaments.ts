import { trimEndOf } from '../../domain/trimEdges.ts';
import { boundedHeading } from './boundedHeading.ts';

/** A heading without anchors, emoji, and the number before it. */
export function withoutOrnaments(heading: string): string {
  const words = boundedHeading(heading)
    .replace(/<[^<>]*>|\{#[^{}]*\}/g, ' ')
    .replace(/\{\{[^{}]{0,80}\}\}/g, ' ')
    .replace(/\p{Extended_Pictographic}|[\u200d\ufe0f✓✔✅]/gu, ' ')
    .replace(
      /^[\s*_#]*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2}){1,5})\s+|[一二三四五六七八九十]{1,3}、\s*|[（(][一二三四五六七八九十\d]{1,3}[)）]\s*)?/,
      '',
    );
  return trimEndOf(words, /[\s*_:：]/)
    .replace(/\s+/g, ' ')
    .trim();
}
