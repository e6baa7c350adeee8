// Offers things to go to while one types in the search field: the combobox pattern of WAI-ARIA, with a list.
const pause = 120;
const shortest = 3;

customElements.define(
  'search-suggestions',
  class extends HTMLElement {
    connectedCallback() {
      const { field, label } = this.dataset;
      this.input = document.getElementById(field);
      if (!this.input || this.list) return;
      this.list = document.createElement('ul');
      this.list.id = `${field}-suggestions`;
      this.list.hidden = true;
      this.list.setAttribute('role', 'listbox');
      this.list.setAttribute('aria-label', label);
      this.status = document.createElement('p');
      this.status.className = 'sr-only';
      this.status.setAttribute('role', 'status');
      this.replaceChildren(this.list, this.status);
      const state = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id };
      for (const [name, value] of Object.entries(state)) this.input.setAttribute(name, value);
      this.active = -1;
      this.input.addEventListener('input', () => this.wait());
      this.input.addEventListener('keydown', (event) => this.key(event));
      this.input.addEventListener('blur', () => this.close());
      // The focus stays in the field while the list is pressed.
      this.list.addEventListener('pointerdown', (event) => event.preventDefault());
      this.list.addEventListener('click', (event) => this.go(event.target.closest('[role=option]')));
    }

    wait() {
      clearTimeout(this.timer);
      this.asked?.abort();
      const typed = this.input.value.trim();
      if (typed.length < shortest) this.close();
      else this.timer = setTimeout(() => this.ask(typed), pause);
    }

    async ask(typed) {
      this.asked = new AbortController();
      try {
        const answer = await fetch(this.dataset.source + encodeURIComponent(typed.slice(0, 200)), { signal: this.asked.signal });
        if (answer.ok) this.show((await answer.json()).suggestions);
      } catch {
        // A suggestion that does not come is not missed.
      }
    }

    show(suggestions) {
      if (document.activeElement !== this.input) return;
      this.choose(-1);
      this.list.replaceChildren(
        ...suggestions.map(({ title, kind, href, lang }, place) => {
          const option = document.createElement('li');
          option.id = `${this.list.id}-${place}`;
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', 'false');
          option.dataset.href = href;
          const name = document.createElement('span');
          name.textContent = title;
          if (lang) name.lang = lang;
          const what = document.createElement('small');
          what.textContent = kind;
          option.append(name, ' ', what);
          return option;
        }),
      );
      const { one, many, none } = this.dataset;
      const count = suggestions.length;
      this.status.textContent = count === 0 ? none : count === 1 ? one : many.replace('#', count);
      this.expand(count > 0);
    }

    expand(open) {
      this.list.hidden = !open;
      this.input.setAttribute('aria-expanded', String(open));
    }

    close() {
      clearTimeout(this.timer);
      this.asked?.abort();
      this.choose(-1);
      this.expand(false);
      this.status.textContent = '';
    }

    choose(place) {
      const options = this.list.children;
      options[this.active]?.setAttribute('aria-selected', 'false');
      this.active = place;
      const option = options[place];
      option?.setAttribute('aria-selected', 'true');
      option?.scrollIntoView({ block: 'nearest' });
      if (option) this.input.setAttribute('aria-activedescendant', option.id);
      else this.input.removeAttribute('aria-activedescendant');
    }

    go(option) {
      if (option) location.assign(option.dataset.href);
    }

    key(event) {
      const isOpen = !this.list.hidden;
      const last = this.list.children.length - 1;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (last < 0) return;
        event.preventDefault();
        if (!isOpen) this.expand(true);
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // Past either end is the field itself, then the other end.
        const next = this.active + step;
        this.choose(next > last ? -1 : next < -1 ? last : next);
      } else if (event.key === 'Enter' && isOpen && this.active >= 0) {
        event.preventDefault();
        this.go(this.list.children[this.active]);
      } else if (event.key === 'Escape' && isOpen) {
        event.preventDefault();
        this.close();
      }
    }
  },
);
