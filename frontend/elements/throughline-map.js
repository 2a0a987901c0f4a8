// A map in metres: boundary, squares and points, no tiles. Leaflet is loaded when the first map is drawn.
const loadLeaflet = () => import('../webjars/leaflet/1.9.4/dist/leaflet-src.esm.js');
const SIDE = 1000;

// a value of tokens.css, which the browser puts in: light, dark and paper each get their own
const token = (name) => `var(--tl-${name})`;

// the shades of squares, the lightest first
const SHADES = [token('heat-1'), token('heat-2'), token('heat-3'), token('heat-4'), token('heat-5')];

// a label is text, whatever is in it
const words = (label) => Object.assign(document.createElement('span'), { textContent: label });

class ThroughlineMap extends HTMLElement {
  connectedCallback() {
    if (Object.hasOwn(this, 'data')) {
      const value = this.data;
      delete this.data;
      this.data = value;
    }
    this.resizing = new ResizeObserver(() => this.map?.invalidateSize());
    this.resizing.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.resizing?.disconnect();
    this.map?.remove();
    this.map = undefined;
  }

  set data(value) {
    this.shown = value;
    this.draw();
  }

  async draw() {
    if (!this.isConnected || !this.shown) {
      return;
    }
    const leaflet = await loadLeaflet();
    if (!this.isConnected) {
      return;
    }
    this.map?.remove();
    this.replaceChildren();
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('../webjars/leaflet/1.9.4/dist/leaflet.css', import.meta.url).href;
    const holder = document.createElement('div');
    holder.className = 'tl-map';
    this.append(style, holder);
    this.map = leaflet.map(holder, {
      crs: leaflet.CRS.Simple, minZoom: -10, maxZoom: 0, zoomSnap: 0.25, attributionControl: false,
      zoomAnimation: false, fadeAnimation: false,
    });
    const all = leaflet.featureGroup();
    for (const ring of this.shown.rings) {
      all.addLayer(leaflet.polygon(ring.map(([east, north]) => [north, east]),
        { color: token('text-secondary'), weight: 2, fill: false, interactive: false }));
    }
    for (const [east, north, shade, label] of this.shown.squares) {
      all.addLayer(leaflet.rectangle([[north, east], [north + SIDE, east + SIDE]],
        { color: token('text-secondary'), weight: 0.5, fillColor: SHADES[shade - 1], fillOpacity: 0.85 })
        .bindTooltip(words(label)));
    }
    for (const [east, north, kind, mark, label] of this.shown.points) {
      all.addLayer(leaflet.circleMarker([north, east],
        { radius: 7, color: token('chart-2'), weight: 3, fillOpacity: kind ? 0 : 0.9 }).bindTooltip(words(label)));
      all.addLayer(leaflet.marker([north, east], { interactive: false, keyboard: false,
        icon: leaflet.divIcon({ className: 'tl-map-mark', html: words(mark), iconSize: null, iconAnchor: [-9, 8] }) }));
    }
    all.addTo(this.map);
    if (all.getLayers().length) {
      this.map.fitBounds(all.getBounds(), { paddingTopLeft: [56, 80], paddingBottomRight: [16, 16] });
    } else {
      this.map.setView([0, 0], -5);
    }
    this.setAttribute('data-points', String(all.getLayers().length));
  }
}

customElements.define('throughline-map', ThroughlineMap);
