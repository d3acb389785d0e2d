document.title = 'hresolve explorer';
