// styrning: moves through the chosen slides, from the keyboard or the buttons, and keeps the two windows
// in step. They talk over a BroadcastChannel, and beside it over postMessage, which also works where
// pages of file:// may not share a channel. Every message holds the whole state, so hearing it twice is fine.
(function () {
    'use strict';
    const { talk } = window;
    if (!talk) return;
    const { slides, state, word } = talk;
    const key = location.pathname;
    const peers = new Set(window.opener ? [window.opener] : []);
    let typed = '';

    const channel = (() => {
        try {
            return new BroadcastChannel(`presentation ${key}`);
        } catch (error) {
            return null;
        }
    })();

    function send(type) {
        const slide = slides[state.at];
        const message = { talk: key, type, id: slide.id, step: state.step, black: state.black, chosen: talk.choice.list() };
        if (channel) channel.postMessage(message);
        for (const peer of peers) {
            if (peer.closed) peers.delete(peer);
            else peer.postMessage(message, location.protocol === 'file:' ? '*' : location.origin);
        }
    }

    function receive(message) {
        if (message.type === 'hello') {
            send('state');
            return;
        }
        const slide = slides.find(({ id }) => id === message.id);
        if (!slide) return;
        if (talk.speaker && message.chosen.join() !== talk.choice.list().join()) talk.choice.set(message.chosen);
        const same = state.at === slide.index && state.step === message.step && state.black === message.black;
        if (same) return;
        Object.assign(state, { at: slide.index, step: message.step, black: message.black });
        talk.changed('state');
    }

    const isOurs = (data) => Boolean(data) && data.talk === key;

    function listen() {
        window.addEventListener('message', (event) => {
            if (event.origin !== self.origin || !event.source || !isOurs(event.data)) return;
            peers.add(event.source);
            receive(event.data);
        });
        if (channel) channel.addEventListener('message', ({ data }) => isOurs(data) && receive(data));
    }

    /** Goes to a step of a slide, here and in the other window. */
    function go(at, step = 0) {
        if (!slides[at]) return;
        Object.assign(state, { at, step: Math.min(Math.max(step, 0), slides[at].steps), black: false });
        talk.changed('state');
        send('state');
    }

    function next() {
        if (state.step < slides[state.at].steps) {
            go(state.at, state.step + 1);
            return;
        }
        const after = talk.choice.list().find((index) => index > state.at);
        if (after !== undefined) go(after);
        else talk.announce(word('slut'));
    }

    function previous() {
        if (state.step > 0) {
            go(state.at, state.step - 1);
            return;
        }
        const before = talk.choice.list().filter((index) => index < state.at).pop();
        if (before !== undefined) go(before, slides[before].steps);
    }

    function black() {
        state.black = !state.black;
        talk.changed('state');
        send('state');
        talk.announce(word(state.black ? 'svart' : 'inteSvart'));
    }

    /** Says something to those who listen; the region is in the view that is open. */
    function announce(text) {
        const region = document.querySelector('[data-visa="status"]');
        if (region) region.textContent = text;
    }

    /** "Slide 3 of 12: title", or what the last step brought. */
    function announceState() {
        const list = talk.choice.list();
        const slide = slides[state.at];
        const where = word('bildAv', { n: list.indexOf(state.at) + 1, antal: list.length, titel: slide.title });
        const fresh = document.querySelector('.visning-scen .steg-ny, .tal-nu .steg-ny');
        announce(state.step > 0 && fresh ? fresh.textContent.trim().replace(/\s+/g, ' ').slice(0, 300) : where);
    }

    const actions = {
        framat: next,
        bakat: previous,
        forsta: () => go(talk.choice.list()[0]),
        sista: () => go(talk.choice.list().pop()),
        svart: black,
    };

    const keys = {
        ArrowRight: 'framat', ArrowDown: 'framat', PageDown: 'framat', Enter: 'framat', n: 'manus',
        ArrowLeft: 'bakat', ArrowUp: 'bakat', PageUp: 'bakat', Backspace: 'bakat',
        Home: 'forsta', End: 'sista', '.': 'svart', b: 'svart', o: 'oversikt', f: 'helskarm', t: 'tal', Escape: 'stang',
    };

    /** Digits gather until Enter goes there; any other key forgets them. */
    function digits(event) {
        if (/^\d$/.test(event.key)) {
            typed = (typed + event.key).slice(-4);
            announce(typed);
            return true;
        }
        const number = Number(typed);
        const wanted = event.key === 'Enter' && typed !== '';
        typed = '';
        if (wanted) go(talk.choice.list()[number - 1]);
        return wanted;
    }

    /** The action of a key press, or nothing: keys that a focused control needs are its own. */
    function actionOf(event) {
        const control = event.target.closest ? event.target.closest('a, button, summary, input, select, video') : null;
        if (control && /^( |Enter)$/.test(event.key)) return null;
        if (control && control.matches('select, input, video') && /^(Arrow|Home|End|Page)/.test(event.key)) return null;
        if (event.key === ' ') return event.shiftKey ? 'bakat' : 'framat';
        return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    }

    function press(event) {
        if (!talk.running || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
        if (document.querySelector('dialog[open]')) return;
        const inOverview = talk.overview && talk.overview.key(event);
        if (inOverview || (!event.target.closest('select, input') && digits(event))) {
            event.preventDefault();
            return;
        }
        const action = actions[actionOf(event)];
        if (!action) return;
        event.preventDefault();
        action();
    }

    /** Buttons say what they do in data-gor; after a press with the mouse the keys belong to the talk again. */
    function buttons(view) {
        view.addEventListener('click', (event) => {
            const button = event.target.closest('[data-gor]');
            if (!button || !actions[button.dataset.gor]) return;
            actions[button.dataset.gor]();
            if (event.detail > 0 && view.isConnected && !talk.overview) view.focus({ preventScroll: true });
        });
    }

    document.addEventListener('keydown', press);
    listen();
    Object.assign(talk, { go, next, previous, send, announce, announceState, actions, buttons, peers });
}());
