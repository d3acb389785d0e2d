/** The mark of hresolve: a code's frame with a tick in it. As an address, so that a page needs no request for it. */
export const mark = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5cad"/>' +
    '<path d="M9 7H6v18h3M23 7h3v18h-3" fill="none" stroke="#fff" stroke-width="2.5"/>' +
    '<path d="m10.5 16.5 4 4 7.5-9" fill="none" stroke="#fff" stroke-width="3"/></svg>',
)}`;
