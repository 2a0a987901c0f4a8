// What every chart shares: ECharts, loaded when the first chart is drawn, and a size that follows the page.
const loadECharts = () => import('../webjars/echarts/5.5.0/echarts.esm.min.js');

export class ThroughlineChart extends HTMLElement {
  static properties = ['data'];

  connectedCallback() {
    for (const name of this.constructor.properties) {
      // a property set before this element was defined hides the accessor
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.resizing = new ResizeObserver(() => this.chart?.resize());
    this.resizing.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.resizing?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  // what is to be drawn, as ECharts names it; nothing while there is nothing to draw
  option() {
    return undefined;
  }

  // how many points it shows
  count() {
    return 0;
  }

  async draw() {
    if (!this.isConnected || !this.option()) {
      return;
    }
    const echarts = await loadECharts();
    if (!this.isConnected) {
      return;
    }
    this.chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.chart.setOption({ animation: false, ...this.option() });
    this.setAttribute('data-points', String(this.count()));
  }
}
