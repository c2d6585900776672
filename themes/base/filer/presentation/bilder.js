// bilder: reads the slides of the deck page, draws copies of them, and knows which are chosen.
// The page stays the document it is; stage, speaker view, overview and sheets all show copies.
// The files share window.talk and are classic scripts: a browser loads no modules from file://.
(function () {
    'use strict';
    const root = document.getElementById('presentation');
    if (!root) return;

    const listeners = [];
    const fits = new Map();
    const [smallest, largest] = [0.25, 1.25];
    let copies = 0;
    let chosen = new Set();

    const all = (selector, from = root) => [...from.querySelectorAll(selector)];

    /** An interface text of the page, with {name} replaced. */
    const word = (name, values) => root.dataset[name].replace(/\{(\w+)\}/g, (whole, key) => values[key]);

    /** A copy of one of the page's templates. */
    const part = (name) => document.importNode(document.getElementById(`presentation-${name}`).content, true).firstElementChild;

    function make(name, className, ...children) {
        const made = document.createElement(name);
        made.className = className;
        made.append(...children);
        return made;
    }

    /** What clicks reveal, in document order: the elements that the program counts as steps. */
    function stepsOf(content, slide) {
        const items = slide.dataset.steg === 'punkter';
        const isStep = (node) => node.matches('.klick') || (items && node.matches('li:not([class])') && !node.parentElement.className);
        const steps = [];
        for (const node of all('.klick, li', content)) {
            if (isStep(node) && !node.closest('.talmanus') && !steps.some((step) => step.contains(node))) steps.push(node);
        }
        return steps;
    }

    /** Slides and sections in order; a section may lack a title. */
    function readDeck() {
        const slides = [];
        const sections = [];
        for (const node of all('.brodtext > h2, section.bild')) {
            const heading = node.matches('h2') ? node : null;
            if (heading || sections.length === 0) sections.push({ title: node.matches('h2') ? node.textContent : '', heading, slides: [] });
            if (heading) continue;
            sections[sections.length - 1].slides.push(slides.length);
            slides.push({
                node,
                index: slides.length,
                number: Number(node.dataset.nummer) || slides.length + 1,
                section: sections.length - 1,
                id: node.id,
                title: node.querySelector('h2, h3, h4')?.textContent || node.id,
                seconds: Number(node.dataset.sekunder) || 60, // a slide without a time counts as a minute
                steps: stepsOf(node, node).length,
                notes: node.querySelector('.talmanus-text'),
            });
        }
        return { slides, sections };
    }

    const loaded = (image) => image.complete || new Promise((resolve) => { image.onload = image.onerror = resolve; });

    /** Fetches all pictures of the slides before they are shown; resolves when they have come. */
    const fetchPictures = () => Promise.all(all('section.bild img').map((image) => {
        image.loading = 'eager';
        return loaded(image);
    }));

    /** A picture in a copy has its room, by the size that the page tells, before it has come. */
    function prepare(image) {
        const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)));
        image.loading = 'eager';
        if (!width || !height) return;
        image.style.setProperty('--bild-bredd', `${width}px`);
        image.style.setProperty('--bild-kvot', width / height);
    }

    /** A copy without what belongs to the document only. Its ids, and references to them, get a suffix. */
    function copyOf(nodes, className) {
        const copy = make('div', className, ...nodes.map((node) => node.cloneNode(true)));
        const suffix = `-k${++copies}`;
        for (const node of all('.figur-beskrivning, .not, .filmkort details', copy)) node.remove();
        for (const node of all('a.begrepp', copy)) node.replaceWith(...node.childNodes);
        for (const node of all('*', copy)) {
            for (const attribute of node.attributes) {
                if (/^(id|aria-labelledby)$/.test(attribute.name)) attribute.value = attribute.value.replace(/\S+/g, `$&${suffix}`);
                if (attribute.value.startsWith('url(#')) attribute.value = attribute.value.replace(')', `${suffix})`);
            }
            if (node.matches('h3, h4, h5')) node.setAttribute('aria-level', node.tagName[1] - 1);
            if (node.matches('details')) node.open = true;
            if (node.matches('img')) prepare(node);
            if (node.matches('.tabell')) node.removeAttribute('tabindex');
            if (node.matches('a:not([href^="#"])')) node.target = '_blank';
        }
        return copy;
    }

    const size = () => (talk.format === '4:3' ? [960, 720] : [1280, 720]);

    /** Whether all has room with such type; larger than normal is for slides with air to spare. */
    function hasRoom(box, type) {
        const content = box.firstElementChild;
        const style = getComputedStyle(box);
        const room = box.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
        box.style.setProperty('--fit', type);
        return content.scrollHeight <= room * (type > 1 ? 0.8 : 1) + 0.5 && content.scrollWidth <= content.clientWidth + 0.5;
    }

    /** The largest type, as a part of the normal, at which all of a slide has room. */
    function fit(slide) {
        if (fits.has(slide)) return fits.get(slide);
        const canvas = picture(slide, slide.steps, 1);
        let [low, high] = [smallest, largest];
        canvas.classList.add('duk-matt');
        document.body.append(canvas);
        while (high - low > 0.01) {
            const middle = (low + high) / 2;
            if (hasRoom(canvas.firstElementChild, middle)) low = middle;
            else high = middle;
        }
        canvas.remove();
        fits.set(slide, low);
        // A theme may leave out the sizes of pictures: then the slide is measured once more, when they have come.
        const late = all('img:not([style])', canvas).filter((image) => !image.complete);
        if (late.length && !slide.waited) slide.waited = Promise.all(late.map(loaded)).then(() => fits.delete(slide) && talk.changed('sizes'));
        return low;
    }

    /**
     * A picture of a slide: a frame as large as --skala says, and in it the slide at its design size.
     * @param {object} slide
     * @param {number} step how many of its steps show
     * @param {number} [type] size of the type; worked out when left out
     */
    function picture(slide, step, type = fit(slide)) {
        const content = copyOf([...slide.node.children].filter((node) => !node.matches('.talmanus, .bild-uppgift, .bild-val')), 'duk-innehall');
        const number = make('p', 'duk-nummer', slide.number);
        const box = make('div', slide.node.className.replace(/^bild\b/, 'duk-bild'), content, number);
        const canvas = make('div', talk.format === '4:3' ? 'duk duk-4-3' : 'duk', box);
        box.style.setProperty('--fit', type);
        canvas.steps = stepsOf(content, slide.node);
        showStep(canvas, step);
        return canvas;
    }

    function showStep(canvas, step) {
        canvas.steps.forEach((node, index) => {
            node.classList.toggle('steg-dold', index >= step);
            node.classList.toggle('steg-ny', index === step - 1);
        });
    }

    /** A picture only to look at. */
    function thumbnail(slide, step) {
        const canvas = picture(slide, step);
        canvas.inert = true;
        return canvas;
    }

    /** The notes with done cues dimmed and the next one marked. */
    function notes(slide, step) {
        if (!slide.notes) return make('p', 'dampad', word('ingetManus'));
        const copy = copyOf([...slide.notes.children], 'talmanus-text');
        for (const cue of all('.cue', copy)) {
            cue.classList.toggle('cue-klar', cue.dataset.klick <= step);
            cue.classList.toggle('cue-nu', Number(cue.dataset.klick) === step + 1);
        }
        return copy;
    }

    /** "1,4-9,some-id" as indexes; what is not a slide is left out. A slide's number is its own, whatever is chosen. */
    function parse(text) {
        return text.split(',').flatMap((written) => {
            const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(written) || [];
            return talk.slides.filter(({ id, number }) => (from ? number >= from && number <= to : id === written)).map(({ index }) => index);
        });
    }

    /** The choice as "1,4-9", or nothing when it is all slides. */
    function written() {
        const ranges = [];
        for (const { number } of list().map((index) => talk.slides[index])) {
            const last = ranges[ranges.length - 1];
            if (last && last[1] === number - 1) last[1]++;
            else ranges.push([number, number]);
        }
        return chosen.size === talk.slides.length ? '' : ranges.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join();
    }

    /** The chosen slides, as indexes in order. */
    function list() {
        return talk.slides.map(({ index }) => index).filter((index) => chosen.has(index));
    }

    /** The address with the choice, so that it is kept and can be sent to somebody. */
    function address(name, hash) {
        const query = location.search.slice(1).split('&').filter((pair) => /^format=/.test(pair));
        if (written()) query.unshift(`bilder=${written()}`);
        if (name) query.push(name);
        return `${location.pathname}${query.length ? '?' : ''}${query.join('&')}${hash}`;
    }

    function choose(indexes, keep) {
        chosen = new Set(indexes);
        if (!keep) history.replaceState(null, '', address(talk.speaker && 'tal', location.hash));
        talk.changed('choice');
    }

    const query = new URLSearchParams(location.search);
    const talk = window.talk = {
        root, all, word, part, make, size, picture, showStep, thumbnail, notes, fit, parse, list, address, choose,
        ...readDeck(),
        query,
        state: { at: 0, step: 0, black: false },
        speaker: query.has('tal'),
        format: query.get('format') || root.dataset.format,
        seconds: (indexes) => indexes.reduce((sum, index) => sum + talk.slides[index].seconds, 0),
        onChange: (listener) => listeners.push(listener),
        changed: (what) => listeners.forEach((listener) => listener(what)),
        forgetSizes: () => fits.clear(),
        fetchPictures,
    };
}());
