// Says in time that the session is about to end, keeps it while somebody works, and comes back to the same page.

const WARNING_SECONDS = 180;
const CALL_EVERY_MILLISECONDS = 60_000;
const LOOK_EVERY_MILLISECONDS = 5_000;

class ThroughlineSession extends HTMLElement {
  connectedCallback() {
    this.active = Date.now();
    this.called = Date.now();
    // somebody who works in another tab is at work
    this.tabs = new BroadcastChannel('throughline-work');
    this.tabs.onmessage = () => { this.active = Date.now(); };
    this.told = 0;
    this.onWork = () => {
      this.active = Date.now();
      if (this.active - this.told >= LOOK_EVERY_MILLISECONDS) {
        this.told = this.active;
        this.tabs.postMessage('at work');
      }
      if (this.active - this.called >= CALL_EVERY_MILLISECONDS) {
        this.called = this.active;
        this.$server?.stay();
      }
    };
    ['input', 'keydown', 'click'].forEach((kind) => document.addEventListener(kind, this.onWork, true));
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MILLISECONDS);
  }

  disconnectedCallback() {
    ['input', 'keydown', 'click'].forEach((kind) => document.removeEventListener(kind, this.onWork, true));
    clearInterval(this.timer);
    this.tabs.close();
  }

  look() {
    const left = Number(this.getAttribute('seconds')) - (Date.now() - this.active) / 1000;
    if (left <= 0) {
      window.location.reload();
    } else if (left <= WARNING_SECONDS && !this.firstChild) {
      const words = document.createElement('span');
      words.textContent = 'You will be signed out in less than 3 minutes, because nothing has happened here for a while. ';
      const stay = document.createElement('button');
      stay.textContent = 'Stay signed in';
      this.setAttribute('role', 'alert');
      this.append(words, stay);
    } else if (left > WARNING_SECONDS && this.firstChild) {
      this.replaceChildren();
      this.removeAttribute('role');
      this.$server?.stay();
    }
  }
}

customElements.define('throughline-session', ThroughlineSession);
