// verktyg: puts the tools in their place while the page is being read, so that nothing moves when the other scripts
// have come. Without scripts there are no tools.
(function () {
    'use strict';
    const template = document.getElementById('presentation-verktyg');
    template.replaceWith(template.content);
}());
