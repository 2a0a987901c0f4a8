// Puts on the page what a person chose under 'Display': the colours, and how close the rows of lists stand.
class ThroughlineDisplay extends HTMLElement {
  static observedAttributes = ['colours', 'lists'];

  attributeChangedCallback(name, before, now) {
    if (name === 'colours') {
      document.documentElement.style.colorScheme = now;
    } else {
      document.documentElement.dataset.lists = now;
    }
  }
}

customElements.define('throughline-display', ThroughlineDisplay);
