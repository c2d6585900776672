// visning: moves through the chosen slides, keeps two windows in step, and shows the stage: one slide as
// large as the window lets it, an overview, or the notes below the slide. The address says where: #slide/step.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk) return;
    const { slides, sections, state, word, make, all, list } = talk;
    const page = document.documentElement;
    const key = location.pathname;
    const peers = new Set([window.opener].filter(Boolean));
    let typed = '';
    let view = null;
    let canvas = null;
    let touch = null;
    let staying = false;

    // The windows talk over a channel and beside it over postMessage, for browsers where pages of file:// may
    // not share a channel. Each message is the whole state, so hearing it twice does no harm.
    const channel = window.BroadcastChannel && new BroadcastChannel(`presentation ${key}`);

    function send(type) {
        const message = { key, type, ...state, chosen: list() };
        channel?.postMessage(message);
        peers.forEach((peer) => peer.postMessage(message, location.protocol === 'file:' ? '*' : location.origin));
    }

    function receive({ data }) {
        if (data?.key !== key || !talk.running) return;
        if (data.type === 'hello') send('state');
        if (data.type !== 'state') return;
        if (talk.speaker && data.chosen.join() !== list().join()) talk.choose(data.chosen);
        const { at, step, black } = data;
        if (at === state.at && step === state.step && black === state.black) return;
        Object.assign(state, { at, step, black });
        talk.changed('state');
    }

    /** Goes to a step of a slide, here and in the other window. */
    function go(at, step = 0, black = false) {
        if (!slides[at]) return;
        Object.assign(state, { at, step, black });
        talk.changed('state');
        send('state');
    }

    function next() {
        const after = list().find((index) => index > state.at);
        if (state.step < slides[state.at].steps) go(state.at, state.step + 1);
        else if (after === undefined) announce(word('slut'));
        else go(after);
    }

    function previous() {
        const before = list().filter((index) => index < state.at).pop();
        if (state.step > 0) go(state.at, state.step - 1);
        else if (before !== undefined) go(before, slides[before].steps);
    }

    function announce(text) {
        document.querySelector('[data-visa="status"]').textContent = text;
    }

    /** Which slide it is, of how many; of a choice also which of those. */
    function place() {
        const { number: n, title: titel } = slides[state.at];
        const some = talk.root.dataset.bildUrval && list().length < slides.length;
        return word(some ? 'bildUrval' : 'bildAv', { n, titel, plats: list().indexOf(state.at) + 1, antal: some ? list().length : slides[slides.length - 1].number });
    }

    /** Tells where the talk is, or what the last click brought; and writes it into the address. */
    function tell() {
        const fresh = document.querySelector('.visning-scen .steg-ny, .tal-nu .steg-ny');
        announce(state.black ? word('svart') : fresh && state.step > 0 ? fresh.textContent.trim() : place());
        history.replaceState(null, '', `#${slides[state.at].id}/${state.step}`);
    }

    /** The slide and step in the address, as [index, step]. */
    function fromAddress() {
        const [, id, step] = /^#(.+)\/(\d+)$/.exec(location.hash) || [];
        const slide = slides.find((one) => one.id === id);
        return slide ? [slide.index, Math.min(step, slide.steps)] : null;
    }

    const actions = {
        framat: next,
        bakat: previous,
        forsta: () => go(list()[0]),
        sista: () => go(list().pop()),
        svart: () => go(state.at, state.step, !state.black),
        visa() {
            page.requestFullscreen?.().catch(() => {});
            start([slides.findIndex(({ id }) => location.hash === `#${id}`), 0]); // where it was left, or the first
        },
        helskarm() {
            staying = Boolean(document.fullscreenElement);
            if (staying) document.exitFullscreen();
            else page.requestFullscreen?.().catch(() => announce(word('ingenHelskarm')));
        },
        oversikt: () => (talk.overview ? closeOverview() : openOverview()),
        manus() {
            const off = !find('visning-manus').hidden;
            find('visning-manus').hidden = off;
            view.classList.toggle('visning-med-manus');
            draw();
            announce(word(off ? 'manusDolt' : 'manusVisas'));
        },
        stang: stop,
    };

    const keys = {
        ArrowRight: 'framat', ArrowDown: 'framat', PageDown: 'framat', Enter: 'framat', ' ': 'framat',
        ArrowLeft: 'bakat', ArrowUp: 'bakat', PageUp: 'bakat', Backspace: 'bakat', Home: 'forsta', End: 'sista',
        '.': 'svart', b: 'svart', o: 'oversikt', f: 'helskarm', n: 'manus', t: 'tal', Escape: 'stang',
    };

    /** Digits gather until Enter goes to that slide; any other key forgets them. */
    function digits(name) {
        const number = typed;
        typed = /^\d$/.test(name) ? typed + name : '';
        if (typed) announce(typed);
        else if (name === 'Enter' && number) go(list().find((index) => slides[index].number === Number(number)));
        return typed || (name === 'Enter' && number);
    }

    /** Keys that write a character count in the stage and the speaker view only, and may be turned off (WCAG 2.1.4). */
    const isSilent = (event, name) => /^[^ ]$/.test(name) && (!talk.shortKeys() || !event.target.closest('.visning, .talarvy'));

    /** Keys that a focused control needs are its own. */
    function press(event) {
        const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const control = event.target.closest('a, button, summary, select, video, .manus');
        const own = control?.matches('.manus') ? /^Arrow(Up|Down)$/ : control?.matches('select, video') ? /^(?!Page)/ : /^( |Enter)$/;
        if (!talk.running || event.ctrlKey || event.altKey || event.metaKey || (control && own.test(name)) || isSilent(event, name)) return;
        const action = actions[name === ' ' && event.shiftKey ? 'bakat' : keys[name]];
        if (!(talk.overview && tileKey(name)) && !digits(name)) {
            if (!action) return;
            action();
        }
        event.preventDefault();
    }

    /** Buttons say in data-gor what they do. After the mouse the keys belong to the talk again. */
    function buttons(holder) {
        holder.addEventListener('click', (event) => {
            const button = event.target.closest('[data-gor]');
            if (!button) return;
            actions[button.dataset.gor]();
            if (event.detail > 0 && talk.running && !talk.overview) holder.focus();
        });
    }

    const find = (name) => view.querySelector(`.${name}`);

    /** Says of a button of the stage whether what it opens or turns on is there. */
    const mark = (name, attribute, on) => find('visning-knappar').querySelector(`[data-gor="${name}"]`).setAttribute(`aria-${attribute}`, on);

    /** The scale that makes a slide fill an element. */
    function scale(element) {
        const [width, height] = talk.size();
        element.style.setProperty('--skala', Math.min(element.clientWidth / width, element.clientHeight / height));
    }

    function draw(what) {
        if (!view) return;
        const stage = find('visning-scen');
        const slide = slides[state.at];
        if (canvas?.slide !== slide || what === 'sizes') {
            canvas = talk.picture(slide, state.step);
            canvas.slide = slide;
            stage.replaceChildren(canvas);
        }
        talk.showStep(canvas, state.step);
        stage.classList.toggle('visning-svart', state.black);
        stage.inert = state.black || Boolean(talk.overview);
        if (!find('visning-manus').hidden) talk.fillNotes(find('visning-manus'));
        mark('oversikt', 'expanded', Boolean(talk.overview));
        mark('manus', 'expanded', !find('visning-manus').hidden);
        mark('svart', 'pressed', state.black);
        mark('helskarm', 'pressed', Boolean(document.fullscreenElement));
        if (document.activeElement === document.body) view.focus(); // what had the focus went with the last slide
        tell();
    }

    function click(event) {
        const link = event.target.closest('a, button, summary, video');
        const target = slides.find(({ id }) => link?.getAttribute('href') === `#${id}`);
        staying = Boolean(link?.target); // a film in a tab of its own may end full screen
        if (!link) next();
        if (link?.hash && !link.target) event.preventDefault();
        if (target) go(target.index);
    }

    /** A swipe of one finger goes one step; it must not also count as a click. In an enlarged slide it moves about. */
    function swipe(stage) {
        const glass = window.visualViewport;
        glass.addEventListener('resize', () => stage.classList.toggle('visning-stor', glass.scale > 1.05));
        stage.addEventListener('touchstart', ({ touches, target }) => {
            touch = touches.length === 1 && glass.scale <= 1.05 && !target.closest('video') && touches[0];
        }, { passive: true });
        stage.addEventListener('touchend', (event) => {
            const [end] = event.changedTouches;
            if (!touch) return;
            const x = end.clientX - touch.clientX;
            if (Math.abs(x) < 40 || Math.abs(x) < Math.abs(end.clientY - touch.clientY)) return;
            if (event.cancelable) event.preventDefault();
            if (x < 0) next();
            else previous();
        });
    }

    /** Opens the stage at a step of a slide, or at the first chosen slide from there on. */
    function start([at, step]) {
        const first = list().find((index) => index >= at) ?? list()[0];
        if (first === undefined) return;
        Object.assign(state, { at: first, step: first === at ? step : 0, black: false });
        if (!view) {
            view = talk.part('visning');
            document.body.append(view);
            page.dataset.lage = 'visa';
            talk.running = true;
            talk.fetchPictures();
            const stage = find('visning-scen');
            stage.addEventListener('click', click);
            new ResizeObserver(() => scale(stage)).observe(stage);
            swipe(stage);
            buttons(view);
            navigator.wakeLock?.request('screen').catch(() => {});
            view.focus();
        }
        draw();
        send('hello');
    }

    function stop() {
        const { node, id } = slides[state.at];
        view.remove();
        view = canvas = talk.overview = null;
        talk.running = false;
        delete page.dataset.lage;
        if (document.fullscreenElement) document.exitFullscreen();
        history.replaceState(null, '', `#${id}`);
        node.tabIndex = -1;
        node.focus();
        node.scrollIntoView({ block: 'center' });
    }

    function tile(index) {
        const title = make('span', 'oversikt-namn', `${slides[index].number} ${slides[index].title}`);
        const button = make('button', 'oversikt-bild', talk.thumbnail(slides[index], slides[index].steps), title);
        button.type = 'button';
        if (index === state.at) button.setAttribute('aria-current', 'true');
        button.onclick = () => {
            closeOverview();
            go(index);
        };
        return button;
    }

    /** All chosen slides, section by section. */
    function openOverview() {
        const board = find('oversikt');
        board.append(...sections.flatMap((section) => {
            const tiles = section.slides.filter((index) => list().includes(index)).map(tile);
            return [section.title && tiles.length ? make('h2', '', section.title) : '', make('div', 'oversikt-rad', ...tiles)];
        }));
        board.hidden = false;
        talk.overview = board;
        draw();
        (board.querySelector('[aria-current]') || board.querySelector('button')).focus();
    }

    function closeOverview() {
        talk.overview.replaceChildren();
        talk.overview.hidden = true;
        talk.overview = null;
        draw();
        view.focus();
    }

    /** Moves among the tiles; true if the key was theirs. */
    function tileKey(name) {
        const tiles = all('.oversikt-bild', talk.overview);
        const at = Math.max(0, tiles.indexOf(document.activeElement));
        const { offsetTop: top, offsetLeft: left } = tiles[at];
        const to = {
            ArrowRight: tiles[at + 1],
            ArrowLeft: tiles[at - 1],
            PageDown: tiles[at + 1],
            PageUp: tiles[at - 1],
            ArrowDown: tiles.find((node) => node.offsetTop > top && node.offsetLeft >= left),
            ArrowUp: tiles.filter((node) => node.offsetTop < top && node.offsetLeft <= left).pop(),
            Home: tiles[0],
            End: tiles[tiles.length - 1],
        };
        if (name === 'Escape') closeOverview();
        to[name]?.focus();
        return name === 'Escape' || name in to;
    }

    // In full screen the browser takes Esc, and this is how the page hears of it.
    document.addEventListener('fullscreenchange', () => {
        if (view) mark('helskarm', 'pressed', Boolean(document.fullscreenElement));
        if (document.fullscreenElement || !view) return;
        if (talk.overview) closeOverview();
        else if (!staying && !document.hidden) stop();
        staying = false;
    });
    document.addEventListener('keydown', press);
    channel?.addEventListener('message', receive);
    window.addEventListener('message', (event) => {
        if (event.origin !== window.origin || event.data?.key !== key) return;
        peers.add(event.source);
        receive(event);
    });
    talk.onChange(draw);
    Object.assign(talk, { go, send, announce, place, tell, fromAddress, actions, buttons, peers, scale, start });
}());
