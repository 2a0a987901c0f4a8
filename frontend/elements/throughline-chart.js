// What every chart shares: ECharts, loaded when the first chart is drawn, and a size that follows the page.
const loadECharts = () => import('../webjars/echarts/5.5.0/echarts.esm.min.js');

// a value of tokens.css: the browser puts it in, so that light, dark and paper each get their own
export const token = (name) => `var(--tl-${name})`;

// the colours of lines and parts, in their order
export const colour = (index) => token(`chart-${1 + index % 8}`);

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

  // the size of text that the style file gives this element, which grows with the reader's own
  fontSize() {
    return parseFloat(getComputedStyle(this).fontSize);
  }

  title(text) {
    return { text, textStyle: { fontSize: this.fontSize() + 1, color: token('text') } };
  }

  legend(names) {
    return { data: names, bottom: 0, type: 'scroll', textStyle: { fontSize: this.fontSize(), color: token('text-secondary') },
      pageIconColor: token('accent'), pageTextStyle: { color: token('text-secondary') } };
  }

  // what both axes share
  axis(more) {
    return { ...more,
      nameTextStyle: { fontSize: this.fontSize(), color: token('text-secondary') },
      axisLabel: { fontSize: this.fontSize(), color: token('text-secondary'), ...more.axisLabel },
      axisLine: { lineStyle: { color: token('line-strong') } },
      splitLine: { lineStyle: { color: token('chart-grid') } } };
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
