// Adds the time left after a closing date, in the words of the page's language.
const words = {
  fr: { day: ['jour', 'jours'], hour: ['heure', 'heures'], minute: ['minute', 'minutes'], left: (s) => `encore ${s}`, over: 'terminé' },
  en: { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'], left: (s) => `${s} left`, over: 'closed' },
};

function timeLeft(milliseconds, { day, hour, minute, left, over }) {
  if (milliseconds <= 0) return over;
  const minutes = Math.ceil(milliseconds / 60000);
  const say = (n, [one, many]) => `${n} ${n > 1 ? many : one}`;
  if (minutes >= 2880) return left(say(Math.floor(minutes / 1440), day));
  if (minutes >= 60) return left(say(Math.floor(minutes / 60), hour));
  return left(say(minutes, minute));
}

customElements.define(
  'time-left',
  class extends HTMLElement {
    connectedCallback() {
      // In a shadow, so that the framework finds its own elements as it left them.
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.note = document.createElement('strong');
      this.note.part = 'left';
      shadow.replaceChildren(document.createElement('slot'), ' ', this.note);
      this.show();
      this.timer = setInterval(() => this.show(), 30000);
    }
    disconnectedCallback() {
      clearInterval(this.timer);
    }
    show() {
      this.note.textContent = timeLeft(Date.parse(this.dataset.end) - Date.now(), words[this.dataset.lang] ?? words.fr);
    }
  },
);
